import { PAGE } from './docx-page';

/** The margins within a cell, in twentieths of a point. */
export const CELL = { top: 40, bottom: 40, left: 100, right: 100 } as const;

const WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
/** A column takes its share by its longest text, but no column is squeezed to nothing or takes all. */
const SHORTEST = 14;
const LONGEST = 42;

/** Widths of the columns in twentieths of a point; together the width of the text. */
export function columnWidths(columns: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const lengths = columns.map((title, at) => {
    const longest = rows.reduce((most, row) => Math.max(most, row[at]?.length ?? 0), title.length);
    return Math.min(LONGEST, Math.max(SHORTEST, longest));
  });
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.map((length) => Math.round((WIDTH * length) / all));
}
