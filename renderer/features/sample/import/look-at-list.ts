import { fail, type Result, succeed } from '@shared/result';
import { columnNameScore, guessColumns } from '@shared/sampling/columns';
import { foreignFile, guessEncoding, isUtf8 } from '@shared/sampling/encoding';
import type { ColumnMapping, FrameFormat } from '@shared/sampling/frame';
import type { ImportFailure } from '@shared/sampling/import-failure';
import { columnNames, firstRows, guessHeaderRow, guessSeparator } from '@shared/sampling/list-shape';
import { decoderFor } from './list-source';

/** The first look at a list: how it seems to be written, and its first rows read that way. */
export interface ListLook {
  name: string;
  bytes: number;
  /** Sheets of a workbook and the one that is read; absent for a text file. */
  workbook?: { sheets: string[]; sheet: string };
  format: FrameFormat;
  encodingIsGuess: boolean;
  /** The first physical rows, long cells cut. */
  rows: string[][];
  columns: string[];
  mapping: ColumnMapping;
}

/** What a person changed after the first look. */
export type FormatChoice = Partial<FrameFormat>;

const SAMPLE = 256 * 1024;
const ROWS_SHOWN = 40;
export const LONGEST_SHOWN = 120;

/** Bytes from the middle and the end, where a letter with an accent may stand for the first time. */
async function isUtf8Throughout(blob: Blob): Promise<boolean> {
  for (const share of [0.33, 0.66, 1]) {
    const from = Math.max(0, Math.floor(blob.size * share) - SAMPLE / 4);
    const bytes = new Uint8Array(await blob.slice(from, from + SAMPLE / 4).arrayBuffer());
    let start = 0;
    while (start < 3 && from > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1;
    if (!isUtf8(bytes.subarray(start))) return false;
  }
  return true;
}

/** Looks at the first part of a text file. @param choice replaces the guesses it names */
export async function lookAtList(
  name: string,
  blob: Blob,
  choice: FormatChoice,
): Promise<Result<ListLook, ImportFailure>> {
  if (blob.size === 0) return fail({ kind: 'empty', name });
  const sample = new Uint8Array(await blob.slice(0, SAMPLE).arrayBuffer());
  const foreign = foreignFile(sample);
  if (foreign !== null) return fail({ kind: 'foreign', name, is: foreign });
  const guess = guessEncoding(sample);
  const isOther = guess.encoding === 'utf-8' && guess.certainty === 'sure' && !(await isUtf8Throughout(blob));
  const encoding = choice.encoding ?? (isOther ? 'windows-1252' : guess.encoding);
  const isWhole = blob.size <= SAMPLE;
  const text = decoderFor({ encoding }).decode(sample);
  const separator = choice.separator ?? guessSeparator(text, isWhole);
  const rows = firstRows(text, separator, isWhole);
  if (rows.every((cells) => cells.every((cell) => cell.trim() === ''))) return fail({ kind: 'empty', name });
  const headerRow = choice.headerRow ?? guessHeaderRow(rows);
  const columns = columnNames(rows, headerRow);
  // A list of nothing but references is a list; a letter is not.
  const isColumn = rows.every((cells) => cells.length < 2);
  if (isColumn && !columns.some((column) => columnNameScore(column) > 0))
    return fail({ kind: 'not-a-list', name });
  return succeed({
    name,
    bytes: blob.size,
    format: { encoding, separator, headerRow },
    encodingIsGuess: isOther || guess.certainty === 'guess',
    rows: rows.slice(0, ROWS_SHOWN).map((cells) => cells.map((cell) => cell.slice(0, LONGEST_SHOWN))),
    columns,
    mapping: guessColumns(columns, rows.slice(headerRow + 1, headerRow + 201)),
  });
}
