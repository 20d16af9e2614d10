/** Space, tab, line ends and the no-break space that spreadsheets leave behind; nothing else is trimmed. */
const EDGE = /^[ \t\n\v\f\r\u00a0]+|[ \t\n\v\f\r\u00a0]+$/g;

/** Most cells have nothing to trim; a list of a million rows is read without a pattern for each of them. */
export function isEdge(code: number): boolean {
  return code === 32 || code === 160 || (code >= 9 && code <= 13);
}

/** A cell without the white space around it. Spelt out so that every language trims the same characters. */
export function trimCell(cell: string): string {
  if (cell === '') return cell;
  const isTrim = !isEdge(cell.charCodeAt(0)) && !isEdge(cell.charCodeAt(cell.length - 1));
  return isTrim ? cell : cell.replace(EDGE, '');
}

/** The trimmed text of a column; a row that is too short has an empty cell there. */
export function cellAt(cells: readonly string[], column: number | null): string {
  return column === null ? '' : trimCell(cells[column] ?? '');
}

/** Blank rows have no cell with text in it. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => trimCell(cell) === '');
}
