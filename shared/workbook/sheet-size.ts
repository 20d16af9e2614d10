/** Rows and columns of Excel itself; what claims more is no workbook. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

// A start of a row or a cell: its attributes and how it ends. Without the second part it is one that no program writes.
const START =
  /<(?:[\w.-]+:)?(row|c)(?=[\s/>])(?:((?:\s+[\w:.-]+\s*=\s*(?:"[^"<>&]*"|'[^'<>&]*'))*)\s*(\/?)>)?/g;
const PLACE = /\sr\s*=\s*["']([^"']*)["']/g;

/** "AB" -> 28 */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** The row and column that the start of a row ("12") or of a cell ("AB12") names; null when it names none that exists. */
function placeOf(text: string, isRow: boolean): { row: number; column: number } | null {
  const [, letters, digits] = (isRow ? /^()(\d{1,7})$/ : /^([A-Z]{1,3})(\d{1,7})$/).exec(text) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const place = { row: Number(digits), column: columnNumber(letters) };
  return place.row <= MOST_ROWS && place.column <= MOST_COLUMNS ? place : null;
}

/**
 * How many cells a reader has to make room for when it lays a sheet out as a table: rows times columns, up to the last
 * cell with something in it. A sheet of a hundred bytes may ask for billions.
 * @param xml one part of a workbook; one that is no sheet has none
 * @returns null when a row or a cell lies where no sheet has one, or is written as no program writes it
 */
export function cellsToLayOut(xml: string): number | null {
  let current = 0;
  let rows = 0;
  let columns = 0;
  for (const [, name, attributes, alone] of xml.matchAll(START)) {
    if (attributes === undefined) return null;
    for (const [, text = ''] of attributes.matchAll(PLACE)) {
      const place = placeOf(text, name === 'row');
      if (place === null) return null;
      current = name === 'row' ? place.row : Math.max(current, place.row);
      if (name === 'c' && alone === '') {
        rows = Math.max(rows, current);
        columns = Math.max(columns, place.column);
      }
    }
  }
  return rows * columns;
}
