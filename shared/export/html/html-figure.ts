import type { PrintedFigure } from '../printed/printed-document';
import { htmlTable } from './html-table';
import { escapeHtml } from './html-text';

const WIDTH = 600;
const BAR = 22;
const STEP = 34;

/** The bars alone: names and numbers are in the table below, in the same order. Attributes only, no style. */
function bars(figure: PrintedFigure): string {
  const largest = Math.max(...figure.bars.map((bar) => bar.value), 0);
  const height = STEP * figure.bars.length;
  const drawn = figure.bars.map((bar, at) => {
    const length = largest === 0 ? 0 : Math.round((bar.value / largest) * WIDTH);
    return `<rect x="0" y="${at * STEP + (STEP - BAR) / 2}" width="${Math.max(length, 1)}" height="${BAR}" fill="#0b5563"/>`;
  });
  return `<svg role="img" aria-label="${escapeHtml(figure.alternativeText)}" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">${drawn.join('')}</svg>`;
}

export function htmlFigure(figure: PrintedFigure): string {
  const caption = escapeHtml(`${figure.label} ${figure.number}: ${figure.title}`);
  const table = htmlTable(
    figure.columns,
    figure.bars.map((bar) => [bar.label, bar.text]),
  );
  const lines = [figure.source, figure.annexPointer]
    .filter((line) => line !== '')
    .map((line) => `<p class="source">${escapeHtml(line)}</p>`);
  return [
    `<figure role="group" aria-label="${caption}">`,
    `<p class="caption">${caption}</p>`,
    ...(figure.bars.length === 0 ? [] : [bars(figure)]),
    table,
    ...lines,
    '</figure>',
  ].join('\n');
}
