import { chartOf } from '@shared/evidence/series/chart';
import type { PrintedFigure } from '../printed/printed-document';
import { htmlTable } from './html-table';
import { escapeHtml } from './html-text';

const COLOURS = { inspected: '#0b5563', similar: '#1d558c', other: '#7b8787' };

/** The chart as it is on the screen, in print colours. Attributes only, no style; its numbers are in the table below. */
function chart(figure: PrintedFigure): string {
  const { width, height, labelX, fontSize, bars, line } = chartOf(figure);
  const isRanked = figure.bars.some(({ stands }) => stands !== undefined);
  const text = (x: number, y: number, anchor: 'start' | 'end', words: string, isBold = false) =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}"${isBold ? ' font-weight="700"' : ''}>${escapeHtml(words)}</text>`;
  const drawn = bars.map((bar) => {
    const isOwn = bar.stands === 'inspected';
    const fill = isRanked ? COLOURS[bar.stands] : COLOURS.inspected;
    return [
      text(labelX, bar.textY, 'end', bar.label, isOwn),
      `<rect x="${bar.x}" y="${bar.y}" width="${bar.width}" height="${bar.height}" fill="${fill}"/>`,
      text(bar.textX, bar.textY, 'start', bar.text, isOwn),
    ].join('');
  });
  const across =
    line === null
      ? ''
      : `<line x1="${line.x}" x2="${line.x}" y1="${line.from}" y2="${line.to}" stroke="#182021" stroke-width="1.5" stroke-dasharray="5 3"/>${text(line.textX, line.textY, line.anchor, line.text)}`;
  return `<svg role="img" aria-label="${escapeHtml(figure.alternativeText)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="${fontSize}">${drawn.join('')}${across}</svg>`;
}

export function htmlFigure(figure: PrintedFigure): string {
  const caption = escapeHtml(`${figure.label} ${figure.number}: ${figure.title}`);
  const table = htmlTable(figure.columns, figure.rows);
  const lines = [figure.source, figure.note, figure.annexPointer]
    .filter((line) => line !== '')
    .map((line) => `<p class="source">${escapeHtml(line)}</p>`);
  return [
    `<figure role="group" aria-label="${caption}">`,
    `<p class="caption">${caption}</p>`,
    ...(figure.bars.length === 0 ? [] : [chart(figure)]),
    table,
    ...lines,
    '</figure>',
  ].join('\n');
}
