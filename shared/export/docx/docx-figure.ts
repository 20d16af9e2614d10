import { Paragraph, TextRun } from 'docx';
import { ChartRun } from 'docx/charts';
import type { PrintedFigure } from '../printed/printed-document';
import { captionNumber } from './docx-caption-number';
import { STYLE } from './docx-styles';
import { docxTable } from './docx-table';

const WIDTH = 576;
const BAR = 34;
const AROUND = 30;

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
  const numbers = docxTable(
    figure.columns,
    figure.bars.map((bar) => [bar.label, bar.text]),
  );
  const lines = [figure.source, figure.annexPointer].filter((line) => line !== '');
  return [
    caption,
    ...(figure.bars.length === 0 ? [] : [chart(figure)]),
    numbers,
    ...lines.map((text) => new Paragraph({ style: STYLE.source, text })),
  ];
}

function chart(figure: PrintedFigure): Paragraph {
  return new Paragraph({
    style: STYLE.figure,
    children: [
      new ChartRun({
        type: 'bar',
        categories: figure.bars.map((bar) => bar.label),
        series: [
          { name: figure.unit || figure.title, values: figure.bars.map((bar) => bar.value), color: '0B5563' },
        ],
        legend: false,
        // The first bar is on top, as in the table below.
        categoryAxis: { reverseOrder: true },
        valueAxis: { minimum: 0, visible: false, gridlines: false },
        font: { name: 'Arial' },
        dataLabels: { value: true, position: 'outsideEnd' },
        transformation: { width: WIDTH, height: AROUND + BAR * figure.bars.length },
        altText: { name: `${figure.label} ${figure.number}`, description: figure.alternativeText },
      }),
    ],
  });
}
