import { isBlankRow, trimCell } from './cell-text';
import { columnNameScore } from './columns';
import { parseCsv } from './csv-parser';
import type { Separator } from './frame';
import { readRecordedOn } from './recorded-on';

const SEPARATORS: readonly Separator[] = [',', ';', '\t', '|'];

/** The first rows of a list's text; the last one is left out when the text was cut in the middle of it. */
export function firstRows(text: string, separator: Separator, isWhole: boolean): string[][] {
  const parsed = parseCsv(text, separator);
  if (!parsed.ok) return [];
  return isWhole ? parsed.value : parsed.value.slice(0, -1);
}

/** The most frequent number among several. */
function mode(numbers: readonly number[]): { value: number; times: number } {
  const times = new Map<number, number>();
  let best = { value: 0, times: 0 };
  for (const value of numbers) {
    const count = (times.get(value) ?? 0) + 1;
    times.set(value, count);
    if (count > best.times) best = { value, times: count };
  }
  return best;
}

/**
 * Guesses the separator: the one that cuts most rows into the same number of cells, many cells before few.
 * Semicolons inside the cells of a comma list are not taken in by this, nor are commas in a preamble.
 */
export function guessSeparator(text: string, isWhole: boolean): Separator {
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 };
  for (const separator of SEPARATORS) {
    const widths = firstRows(text, separator, isWhole)
      .slice(0, 200)
      .map((cells) => cells.length)
      .filter((width) => width > 1);
    const usual = mode(widths);
    const score = usual.times * Math.log2(Math.max(usual.value, 1));
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

const filledCells = (cells: readonly string[]) => cells.filter((cell) => trimCell(cell) !== '').length;

/**
 * Guesses the header among the first 50 rows: the first row with two names that crime lists use, else the first row
 * that is about as full as the rows usually are. Titles, subtitles and blank rows before it are passed over.
 * @returns the row's index, or -1 when that row already holds a date, as rows of a list without a header do
 */
export function guessHeaderRow(rows: readonly string[][]): number {
  const head = rows.slice(0, 50);
  const named = head.findIndex((cells) => cells.filter((cell) => columnNameScore(cell) > 0).length >= 2);
  if (named >= 0) return named;
  const usual = mode(rows.filter((cells) => !isBlankRow(cells)).map(filledCells)).value;
  const full = head.findIndex((cells) => filledCells(cells) >= Math.max(1, usual * 0.75));
  if (full < 0) return 0;
  const hasDay = (head[full] ?? []).some((cell) => /\d[-/.]/.test(cell) && readRecordedOn(cell) !== null);
  return hasDay ? full - 1 : full;
}

/** Names for the columns: those of the header, and "Column 4" where it is silent. */
export function columnNames(rows: readonly string[][], headerRow: number): string[] {
  const width = rows.slice(0, 200).reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const header = headerRow < 0 ? [] : (rows[headerRow] ?? []);
  const names = headerRow < 0 ? Array.from({ length: width }, () => '') : header;
  return names.map((name, at) => trimCell(name).replace(/\s+/g, ' ') || `Column ${at + 1}`);
}
