import { isEdge } from './cell-text';

/**
 * A row where it stands in the text it was read from: cell `at` is `texts[at]` from `from[at]` to before `to[at]`.
 * A million rows are compared and counted without a copy of their cells. Whoever reads rows uses one such object for
 * all of them: it says what it says until the next row.
 */
export interface RowInText {
  cells: number;
  texts: string[];
  from: number[];
  to: number[];
}

/** The same for cells that are texts of their own. */
export function rowOf(cells: readonly string[]): RowInText {
  return {
    cells: cells.length,
    texts: [...cells],
    from: cells.map(() => 0),
    to: cells.map((cell) => cell.length),
  };
}

/** One cell as it stands; a row that is too short has an empty one there. */
function textAt(row: RowInText, at: number): string {
  return at < row.cells ? (row.texts[at] ?? '').slice(row.from[at], row.to[at]) : '';
}

/** All cells as texts; the array is the caller's to keep. */
export function textsOf(row: RowInText): string[] {
  return Array.from({ length: row.cells }, (_, at) => textAt(row, at));
}

/** The trimmed text of a column, as `cellAt` has it of cells. */
export function trimmedAt(row: RowInText, column: number | null): string {
  if (column === null || column >= row.cells) return '';
  const text = row.texts[column] ?? '';
  let from = row.from[column] ?? 0;
  let to = row.to[column] ?? 0;
  while (from < to && isEdge(text.charCodeAt(from))) from += 1;
  while (from < to && isEdge(text.charCodeAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** Blank rows have no cell with text in it. */
export function isBlank(row: RowInText): boolean {
  for (let cell = 0; cell < row.cells; cell += 1) {
    const text = row.texts[cell] ?? '';
    const to = row.to[cell] ?? 0;
    for (let at = row.from[cell] ?? 0; at < to; at += 1) if (!isEdge(text.charCodeAt(at))) return false;
  }
  return true;
}
