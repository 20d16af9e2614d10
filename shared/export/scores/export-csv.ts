import { strToU8 } from 'fflate';
import { looksLikeFormula } from './neutralise';
import type { Cell, Sheet } from './sheet';

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // CSV has no way to say "this is text": an apostrophe is what spreadsheets understand.
  const text = looksLikeFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n;\t]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A sheet as CSV (RFC 4180), in UTF-8 with the mark without which Excel takes it for something else. */
export function exportCsv(sheet: Sheet): Uint8Array {
  const lines = [sheet.columns.map(({ title }) => title), ...sheet.rows];
  return strToU8(`\uFEFF${lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')}`);
}
