import { fail, type Result, succeed } from '@shared/result';
import { isBlankRow } from '@shared/sampling/cell-text';
import { createCsvParser } from '@shared/sampling/csv-parser';
import type { ForeignFile } from '@shared/sampling/encoding';
import { columnNames, guessHeaderRow, guessSeparator } from '@shared/sampling/list-shape';
import { inFigures } from '@shared/text/number';

/** A short list that is read whole: one row a force, or one row an earlier area for improvement. */
export interface SmallTable {
  columns: string[];
  /** Rows below the header that have text in them, with their number in the file, counted from 1. */
  rows: { number: number; cells: string[] }[];
}

export type SmallTableFailure =
  | { kind: 'foreign'; is: ForeignFile }
  | { kind: 'empty' }
  | { kind: 'not-a-table' }
  | { kind: 'no-rows' }
  | { kind: 'too-large'; bytes: number; most: number }
  | { kind: 'too-many-rows'; most: number }
  | { kind: 'endless-cell'; row: number }
  | { kind: 'unreadable' };

/** Files beyond this are no short list. */
export const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Reads a short list from its text. Nothing of it is kept unless all of it can be read.
 * @param mostRows more rows than this are refused: the file is another one than was meant
 */
export function readSmallTable(text: string, mostRows: number): Result<SmallTable, SmallTableFailure> {
  if (text.trim() === '') return fail({ kind: 'empty' });
  const start = text.slice(0, 64 * 1024);
  const separator = guessSeparator(start, start.length === text.length);
  const all: string[][] = [];
  // A title, a few empty lines and a header come on top of the rows.
  const stop = mostRows + 60;
  const parser = createCsvParser(separator, (cells) => {
    if (all.length <= stop) all.push(cells);
  });
  const pushed = parser.push(text);
  if (!pushed.ok)
    return pushed.failure.kind === 'endless-cell'
      ? fail({ kind: 'endless-cell', row: pushed.failure.row })
      : fail({ kind: 'not-a-table' });
  parser.end();
  if (all.every((cells) => cells.length < 2)) return fail({ kind: 'not-a-table' });
  const header = guessHeaderRow(all);
  const rows = all
    .map((cells, at) => ({ number: at + 1, cells }))
    .filter(({ number, cells }) => number > header + 1 && !isBlankRow(cells));
  if (rows.length > mostRows) return fail({ kind: 'too-many-rows', most: mostRows });
  if (rows.length === 0) return fail({ kind: 'no-rows' });
  return succeed({ columns: columnNames(all, header), rows });
}

const FOREIGN: Record<ForeignFile, string> = {
  workbook: 'an Excel workbook. Open it, choose the sheet, and save that sheet as CSV',
  'old-workbook': 'an Excel workbook in the old format. Open it and save the sheet as CSV',
  pdf: 'a PDF. Ask for the list itself, as CSV',
  picture: 'a picture. Ask for the list itself, as CSV',
  compressed: 'a compressed folder. Unpack it first and choose the CSV inside',
  binary: 'not a text file. Ask for the list as CSV',
};

/** What happened and what to do; that nothing changed is said with it. @param name the file's name */
export function smallTableFailureWords(failure: SmallTableFailure, name: string): string {
  const safe = 'Nothing was imported.';
  switch (failure.kind) {
    case 'foreign':
      return `“${name}” is ${FOREIGN[failure.is]}. ${safe}`;
    case 'empty':
      return `“${name}” is empty. ${safe}`;
    case 'not-a-table':
      return `“${name}” has no columns: it is not a CSV list. ${safe}`;
    case 'no-rows':
      return `“${name}” has a header and no rows below it. ${safe}`;
    case 'too-large':
      return `“${name}” is larger than ${inFigures(Math.floor(failure.most / 1024 / 1024))} MB: it is another kind of list than the one wanted here. ${safe}`;
    case 'too-many-rows':
      return `“${name}” has more than ${inFigures(failure.most)} rows: it is another kind of list than the one wanted here. ${safe}`;
    case 'endless-cell':
      return `In row ${inFigures(failure.row)} of “${name}” a quotation mark is opened and never closed. Mend it there and import the file again. ${safe}`;
    case 'unreadable':
      return `“${name}” could not be read: it may have been moved, or the stick taken out. ${safe}`;
  }
}
