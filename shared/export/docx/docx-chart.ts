import { ChartRun } from 'docx/charts';
import type { PrintedFigure } from '../printed/printed-document';
import { chartSize, isDrawnAsColumns } from './chart-size';

const COLOURS = { inspected: '0B5563', similar: '1D558C', other: '7B8787' };

/** A chart that Word can edit. @param figure has bars */
export function docxChart(figure: PrintedFigure): ChartRun {
  return isDrawnAsColumns(figure) ? columns(figure) : bars(figure);
}

function common(figure: PrintedFigure) {
  return {
    categories: figure.bars.map((bar) => bar.label),
    font: { name: 'Arial' },
    transformation: chartSize(figure),
    altText: { name: `${figure.label} ${figure.number}`, description: figure.alternativeText },
  };
}

const seriesName = (figure: PrintedFigure) => figure.unit || figure.title;

function bars(figure: PrintedFigure): ChartRun {
  return new ChartRun({
    ...common(figure),
    type: 'bar',
    series: [
      { name: seriesName(figure), values: figure.bars.map((bar) => bar.value), color: COLOURS.inspected },
    ],
    legend: false,
    // The first bar is on top, as in the table below.
    categoryAxis: { reverseOrder: true },
    valueAxis: { minimum: 0, visible: false, gridlines: false },
    dataLabels: { value: true, position: 'outsideEnd' },
  });
}

/** A column a force, highest first, the inspected force and its comparators in colours of their own. */
function columns(figure: PrintedFigure): ChartRun {
  const { line } = figure;
  const across =
    line === undefined
      ? []
      : [
          {
            name: `${line.label} (${line.text})`,
            values: figure.bars.map(() => line.value),
            type: 'line' as const,
            markers: false,
            line: { color: '182021', width: 1.5, dash: 'dash' as const },
          },
        ];
  return new ChartRun({
    ...common(figure),
    type: 'column',
    gapWidth: 40,
    series: [
      {
        name: seriesName(figure),
        values: figure.bars.map((bar) => bar.value),
        color: COLOURS.other,
        colors: figure.bars.map((bar) => COLOURS[bar.stands ?? 'other']),
      },
      ...across,
    ],
    ...(line === undefined ? { legend: false } : { legend: { position: 'top' as const } }),
    categoryAxis: { labelRotation: -90, font: { size: 7 } },
    valueAxis: { minimum: 0 },
  });
}
