import { escapeMarkdown } from './markdown-text';

const cell = (text: string) => escapeMarkdown(text.trim()) || ' ';
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** A pipe table; the bars inside its cells are escaped. */
export function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [
    line(columns.map(cell)),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(row.map(cell))),
  ].join('\n');
}
