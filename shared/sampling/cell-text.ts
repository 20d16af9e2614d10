/** Space, tab, line ends and the no-break space that spreadsheets leave behind; nothing else is trimmed. */
const EDGE = /^[ \t\n\v\f\r\u00a0]+|[ \t\n\v\f\r\u00a0]+$/g;

/** A cell without the white space around it. Spelt out so that every language trims the same characters. */
export function trimCell(cell: string): string {
  return cell.replace(EDGE, '');
}

/** The trimmed text of a column; a row that is too short has an empty cell there. */
export function cellAt(cells: readonly string[], column: number | null): string {
  return column === null ? '' : trimCell(cells[column] ?? '');
}

/** Blank rows have no cell with text in it. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => trimCell(cell) === '');
}
