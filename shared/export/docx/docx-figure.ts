import { Paragraph, TextRun } from 'docx';
import { ChartRun } from 'docx/charts';
import type { PrintedFigure } from '../printed/printed-document';
import { captionNumber } from './docx-caption-number';
import { STYLE } from './docx-styles';
import { docxTable } from './docx-table';

const WIDTH = 576;
const BAR = 34;
const AROUND = 30;
const COLUMNS_HEIGHT = 360;

/**
 * Caption, a chart that Word can edit, its numbers as a table for those who cannot see it, and the source line.
 */
export function docxFigure(figure: PrintedFigure) {
  const caption = new Paragraph({
    style: STYLE.caption,
    children: [
      new TextRun(`${figure.label} `),
      ...captionNumber(figure.label, figure.number),
      new TextRun(`: ${figure.title}`),
    ],
  });
  const numbers = docxTable(figure.columns, figure.rows);
  const lines = [figure.source, figure.note, figure.annexPointer].filter((line) => line !== '');
  return [
    caption,
    ...(figure.bars.length === 0 ? [] : [chart(figure)]),
    numbers,
    ...lines.map((text) => new Paragraph({ style: STYLE.source, text })),
  ];
}

/** Beyond so many bars, or with a line across them, Word draws columns: its bars cannot carry a line. */
const MOST_BARS = 12;
const COLOURS = { inspected: '0B5563', similar: '1D558C', other: '7B8787' };

function chart(figure: PrintedFigure): Paragraph {
  const isRanked = figure.line !== undefined || figure.bars.length > MOST_BARS;
  return new Paragraph({ style: STYLE.figure, children: [isRanked ? columns(figure) : bars(figure)] });
}

function common(figure: PrintedFigure) {
  return {
    categories: figure.bars.map((bar) => bar.label),
    font: { name: 'Arial' },
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
    transformation: { width: WIDTH, height: AROUND + BAR * figure.bars.length },
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
    transformation: { width: WIDTH, height: COLUMNS_HEIGHT },
  });
}
