import { createFingerprintTable } from './fingerprint-table';
import type { ColumnMapping } from './frame';
import { type DayRange, readRecordedOn } from './recorded-on';
import { isBlank, type RowInText, trimmedAt } from './row-in-text';

export const ORDINARY = 0;
export const BLANK = 1;
export const DUPLICATE = 2;

/** Stands for a date that could not be read. */
export const NO_DAY = -2_147_483_648;

/** A column with more different words than this is not one of offence types. */
export const MOST_WORDS = 5_000;

/**
 * What counting and drawing need to know of every row, about 25 bytes a row, so that a change of the window or of the
 * offences is counted at once. Arrays hold row number 1 at index 0.
 */
export interface FrameIndex {
  rows: number;
  mapping: ColumnMapping;
  kind: Uint8Array;
  /** Number of the first row with the same reference; 0 without one. */
  reference: Uint32Array;
  /** First and last day since 1970, or NO_DAY. */
  from: Int32Array;
  to: Int32Array;
  /** Index into `offences`. */
  offence: Uint32Array;
  offences: string[];
  /** Index into `markWords`: the words of the column a purposive draw is made on. */
  mark: Uint32Array;
  markWords: string[];
  markColumn: number | null;
  /** True when a column held more than MOST_WORDS different words: counting it would make no sense. */
  tooManyWords: 'offence' | 'mark' | null;
  unreadableDates: { rows: number; examples: string[] };
  /** Rows with more or fewer cells than the header. */
  raggedRows: number;
}

/** A copy of a cell to be kept: a slice would keep the whole piece of the file alive that it was cut from. */
function ownCopy(cell: string): string {
  return JSON.parse(JSON.stringify(cell)) as string;
}

/** A dictionary of words; -1 when there is no room for another. */
function createWords() {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    if (words.length >= MOST_WORDS) return -1;
    const own = ownCopy(word);
    ids.set(own, words.length);
    words.push(own);
    return words.length - 1;
  };
  return { idOf, words };
}

export interface FrameIndexer {
  /** Takes the next row after the header, and keeps nothing of its text. */
  add(row: RowInText): void;
  finish(): FrameIndex;
}

/**
 * Builds the index of a frame row by row, in the order of the files.
 * @param columns how many cells the header has, to count ragged rows
 */
export function createFrameIndexer(
  mapping: ColumnMapping,
  columns: number,
  markColumn: number | null,
): FrameIndexer {
  const rowsSeen = createFingerprintTable();
  const referencesSeen = createFingerprintTable();
  const offences = createWords();
  const marks = createWords();
  const dates = new Map<string, DayRange | null>();
  const index: FrameIndex = {
    rows: 0,
    mapping,
    kind: new Uint8Array(4096),
    reference: new Uint32Array(4096),
    from: new Int32Array(4096),
    to: new Int32Array(4096),
    offence: new Uint32Array(4096),
    offences: offences.words,
    mark: new Uint32Array(markColumn === null ? 0 : 4096),
    markWords: marks.words,
    markColumn,
    tooManyWords: null,
    unreadableDates: { rows: 0, examples: [] },
    raggedRows: 0,
  };

  const daysOf = (cell: string): DayRange | null => {
    const known = dates.get(cell);
    if (known !== undefined) return known;
    const days = readRecordedOn(cell, mapping.dayFirst ?? true);
    // Lists with a time of day have as many different dates as rows.
    if (dates.size < 20_000) dates.set(ownCopy(cell), days);
    return days;
  };

  const noteDate = (at: number, cell: string) => {
    const days = daysOf(cell);
    index.from[at] = days?.from ?? NO_DAY;
    index.to[at] = days?.to ?? NO_DAY;
    if (days !== null || mapping.recordedOn === null) return;
    index.unreadableDates.rows += 1;
    const examples = index.unreadableDates.examples;
    if (cell !== '' && examples.length < 3 && !examples.includes(cell))
      examples.push(ownCopy(cell.slice(0, 40)));
  };

  function add(row: RowInText): void {
    const at = index.rows;
    index.rows += 1;
    if (at === index.kind.length) widen(index);
    if (isBlank(row)) {
      index.kind[at] = BLANK;
      return;
    }
    if (row.cells !== columns) index.raggedRows += 1;
    if (rowsSeen.firstSeenRow(row, at + 1) !== at + 1) {
      index.kind[at] = DUPLICATE;
      return;
    }
    const reference = trimmedAt(row, mapping.reference);
    index.reference[at] = reference === '' ? 0 : referencesSeen.firstSeen([reference], at + 1);
    noteDate(at, trimmedAt(row, mapping.recordedOn));
    const offence = offences.idOf(trimmedAt(row, mapping.offence));
    if (offence < 0) index.tooManyWords = 'offence';
    index.offence[at] = Math.max(offence, 0);
    if (markColumn === null) return;
    const mark = marks.idOf(trimmedAt(row, markColumn));
    if (mark < 0) index.tooManyWords ??= 'mark';
    index.mark[at] = Math.max(mark, 0);
  }

  return { add, finish: () => index };
}

function widen(index: FrameIndex): void {
  const wider = <A extends Uint8Array | Uint32Array | Int32Array>(old: A, made: A): A => {
    made.set(old);
    return made;
  };
  const size = index.kind.length * 2;
  index.kind = wider(index.kind, new Uint8Array(size));
  index.reference = wider(index.reference, new Uint32Array(size));
  index.from = wider(index.from, new Int32Array(size));
  index.to = wider(index.to, new Int32Array(size));
  index.offence = wider(index.offence, new Uint32Array(size));
  if (index.markColumn !== null) index.mark = wider(index.mark, new Uint32Array(size));
}
