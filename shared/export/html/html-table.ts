import { escapeHtml } from './html-text';

const row = (cells: readonly string[], cell: (text: string, at: number) => string) =>
  `<tr>${cells.map((text, at) => cell(escapeHtml(text), at)).join('')}</tr>`;

/** The first cell of a row names it, as the first row names the columns. */
export function htmlTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  caption = '',
): string {
  const title = caption === '' ? '' : `<caption>${escapeHtml(caption)}</caption>\n`;
  const head = row(columns, (text) => `<th scope="col">${text}</th>`);
  const body = rows.map((cells) =>
    row(cells, (text, at) => (at === 0 ? `<th scope="row">${text}</th>` : `<td>${text}</td>`)),
  );
  return `<table>\n${title}<thead>\n${head}\n</thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}
