import { fail, type Result, succeed } from '@shared/result';
import { type RowInText, textsOf } from './row-in-text';

/** A quotation mark that is never closed would swallow the rest of the list: no real cell is longer than this. */
const LONGEST_CELL = 1_000_000;
const MOST_CELLS = 20_000;
/** What a wider row held on to is let go after it: each cell may keep another piece of the list in memory. */
const WIDE_ROW = 256;

export type CsvFailure =
  /** `row` is the physical row, from 1, whose cell never ends. */
  { kind: 'endless-cell'; row: number } | { kind: 'too-many-cells'; row: number };

export interface CsvParser {
  /** Takes the next piece of text; pieces may be cut anywhere. */
  push(text: string): Result<null, CsvFailure>;
  /** Ends the list: the last row counts whether or not a line end follows it. */
  end(): void;
}

type State = 'row-start' | 'cell-start' | 'plain' | 'quoted' | 'after-quote' | 'after-cr';

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * Reads separated values as a stream, in one pass.
 *
 * The rules are those of Python's `csv.reader`, so that an outsider reads the same rows: outside quotation marks a row
 * ends at LF, CRLF or a lone CR; a cell is quoted only when the mark is its first character; inside, two marks are one
 * and line ends are text; what follows a closing mark is kept; an empty line is a row without cells.
 * NUL characters are dropped before anything else: they are never part of a list's text.
 * @param onRow gets each row where it stands; it is good until the next one
 */
export function createRowScanner(separator: string, onRow: (row: RowInText) => void): CsvParser {
  const mark = separator.charCodeAt(0);
  let state: State = 'row-start';
  const open: RowInText = { cells: 0, texts: [], from: [], to: [] };
  // The beginning of a cell that does not stand in one piece of the text: it was quoted, or cut.
  let held = '';
  let row = 1;

  const closeCell = (text: string, from: number, to: number) => {
    const isWhole = held === '';
    const own = isWhole ? text : held + text.slice(from, to);
    open.texts[open.cells] = own;
    open.from[open.cells] = isWhole ? from : 0;
    open.to[open.cells] = isWhole ? to : own.length;
    open.cells += 1;
    held = '';
    state = 'cell-start';
  };
  const closeRow = (code: number) => {
    onRow(open);
    if (open.cells > WIDE_ROW) open.texts.length = 0;
    open.cells = 0;
    row += 1;
    state = code === CR ? 'after-cr' : 'row-start';
  };

  function push(piece: string): Result<null, CsvFailure> {
    const text = piece.includes('\0') ? piece.replaceAll('\0', '') : piece;
    const end = text.length;
    let at = 0;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (state === 'after-cr') {
        state = 'row-start';
        if (code === LF) {
          at += 1;
          continue;
        }
      }
      if (state === 'row-start') {
        if (code === LF || code === CR) {
          closeRow(code);
          at += 1;
          continue;
        }
        state = 'cell-start';
      }
      if (state === 'cell-start') {
        if (code === QUOTE) {
          state = 'quoted';
          at += 1;
          continue;
        }
        state = 'plain';
      }
      if (state === 'quoted') {
        const close = text.indexOf('"', at);
        held += text.slice(at, close < 0 ? end : close);
        if (held.length > LONGEST_CELL) return fail({ kind: 'endless-cell', row });
        at = close < 0 ? end : close + 1;
        if (close >= 0) state = 'after-quote';
        continue;
      }
      if (state === 'after-quote') {
        if (code === QUOTE) {
          held += '"';
          state = 'quoted';
          at += 1;
          continue;
        }
        state = 'plain';
      }
      const from = at;
      let found = code;
      while (found !== mark && found !== LF && found !== CR) {
        at += 1;
        if (at === end) break;
        found = text.charCodeAt(at);
      }
      if (at === end) {
        held += text.slice(from);
        if (held.length > LONGEST_CELL) return fail({ kind: 'endless-cell', row });
        break;
      }
      closeCell(text, from, at);
      at += 1;
      if (open.cells > MOST_CELLS) return fail({ kind: 'too-many-cells', row });
      if (found !== mark) closeRow(found);
    }
    return succeed(null);
  }

  function end(): void {
    if (state === 'row-start' || state === 'after-cr') return;
    closeCell('', 0, 0);
    onRow(open);
    open.cells = 0;
    state = 'row-start';
  }

  return { push, end };
}

/**
 * The same, with the cells as texts.
 * @param onRow gets each row's cells; the array is the receiver's to keep
 */
export function createCsvParser(separator: string, onRow: (cells: string[]) => void): CsvParser {
  return createRowScanner(separator, (row) => onRow(textsOf(row)));
}

/** Reads a whole text at once: for previews and tests. */
export function parseCsv(text: string, separator: string): Result<string[][], CsvFailure> {
  const rows: string[][] = [];
  const parser = createCsvParser(separator, (cells) => rows.push(cells));
  const pushed = parser.push(text);
  if (!pushed.ok) return pushed;
  parser.end();
  return succeed(rows);
}
