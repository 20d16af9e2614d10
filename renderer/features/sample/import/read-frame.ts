import { fail, type Result, succeed } from '@shared/result';
import type { ColumnMapping, FrameFormat } from '@shared/sampling/frame';
import {
  createFrameIndexer,
  type FrameIndex,
  type FrameIndexer,
  MOST_WORDS,
} from '@shared/sampling/frame-index';
import type { ImportFailure } from '@shared/sampling/import-failure';
import { columnNames } from '@shared/sampling/list-shape';
import { textsOf } from '@shared/sampling/row-in-text';
import { type ByteDesk, deskInThisThread } from './byte-work';
import type { ListSource } from './list-source';
import { LONGEST_SHOWN } from './look-at-list';
import { readRows } from './read-rows';

export interface ListToRead {
  source: ListSource;
  format: FrameFormat;
}

export interface ReadFile {
  name: string;
  bytes: number;
  sha256: string;
  rows: number;
  /** Gzip of the bytes; empty when packing was not asked for. */
  packed: Uint8Array<ArrayBuffer>;
  unreadable: number;
}

export interface ReadFrame {
  index: FrameIndex;
  columns: string[];
  /** The first rows, long cells cut: what the columns hold. */
  head: string[][];
  files: ReadFile[];
}

interface Wishes {
  mapping: ColumnMapping;
  markColumn: number | null;
  /** Whether the bytes are to be packed for keeping. */
  pack: boolean;
  /** Where the bytes of a long list are hashed and packed while its rows are read. */
  bytes: ByteDesk;
  progress(bytesDone: number, bytesAll: number, rows: number): void;
}

const HEAD = 30;
/** Bytes of a list that is hashed and packed sooner than threads are started for it. */
const SHORT_LIST = 4 * 1024 * 1024;

/** What the files of a frame have built up so far. */
interface Growing {
  /** The first file's name and columns; the others have to have the same. */
  first: { name: string; columns: string[]; indexer: FrameIndexer } | null;
  head: string[][];
  rows: number;
}

/** Reads all files of a frame once: hashes and packs their bytes, and builds the index of their rows. */
export async function readFrame(
  lists: readonly ListToRead[],
  wishes: Wishes,
): Promise<Result<ReadFrame, ImportFailure>> {
  const bytesAll = lists.reduce((total, { source }) => total + source.bytes, 0);
  const growing: Growing = { first: null, head: [], rows: 0 };
  const files: ReadFile[] = [];
  const desk = bytesAll < SHORT_LIST ? deskInThisThread : wishes.bytes;
  let bytesBefore = 0;
  for (const list of lists) {
    const before = bytesBefore;
    const read = await readFile(list, growing, { ...wishes, bytes: desk }, (bytes) =>
      wishes.progress(before + bytes, bytesAll, growing.rows),
    );
    if (!read.ok) return read;
    const twin = files.find(({ sha256: known }) => known === read.value.sha256);
    if (twin !== undefined) return fail({ kind: 'same-file', name: read.value.name, first: twin.name });
    files.push(read.value);
    bytesBefore += list.source.bytes;
  }
  if (growing.first === null) return fail({ kind: 'empty', name: lists[0]?.source.name ?? '' });
  const { columns, indexer } = growing.first;
  const index = indexer.finish();
  if (index.tooManyWords !== null) {
    const crowded = index.tooManyWords === 'offence' ? wishes.mapping.offence : wishes.markColumn;
    return fail({ kind: 'too-many-offences', column: columns[crowded ?? 0] ?? '', most: MOST_WORDS });
  }
  return succeed({ index, columns, head: growing.head, files });
}

async function readFile(
  { source, format }: ListToRead,
  growing: Growing,
  wishes: Wishes,
  progress: (bytes: number) => void,
): Promise<Result<ReadFile, ImportFailure>> {
  const hashing = wishes.bytes.start('hash');
  const packing = wishes.pack ? wishes.bytes.start('pack') : null;
  const refusals: ImportFailure[] = [];
  let rows = 0;
  let bytes = 0;
  const start = (columns: string[]): FrameIndexer => {
    growing.first ??= {
      name: source.name,
      columns,
      indexer: createFrameIndexer(wishes.mapping, columns.length, wishes.markColumn),
    };
    const difference = differentColumns(growing.first, columns, source.name);
    if (difference !== null) refusals.push(difference);
    return growing.first.indexer;
  };
  let indexer: FrameIndexer | null = null;
  const read = await readRows(source, format, {
    bytes: async (piece) => {
      bytes += piece.length;
      await Promise.all([hashing.write(piece), packing?.write(piece)]);
      progress(bytes);
    },
    header: (cells) => {
      indexer = start(columnNames([cells], 0));
    },
    row: (row) => {
      indexer ??= start(growing.first?.columns ?? columnNames([textsOf(row)], -1));
      if (refusals.length > 0) return false;
      rows += 1;
      growing.rows += 1;
      if (growing.head.length < HEAD)
        growing.head.push(textsOf(row).map((cell) => cell.slice(0, LONGEST_SHOWN)));
      indexer.add(row);
      return undefined;
    },
  });
  const [refusal] = refusals;
  if (refusal !== undefined) return fail(refusal);
  if (!read.ok) return read;
  if (rows === 0) return fail({ kind: 'no-rows', name: source.name });
  const [sha256, packed = new Uint8Array(0)] = await Promise.all([hashing.finish(), packing?.finish()]);
  const { unreadable } = read.value;
  return succeed({ name: source.name, bytes, sha256, rows, packed, unreadable });
}

function differentColumns(
  first: { name: string; columns: readonly string[] },
  columns: readonly string[],
  name: string,
): ImportFailure | null {
  if (first.columns.length === columns.length && first.columns.every((column, at) => column === columns[at]))
    return null;
  const missing = first.columns.filter((column) => !columns.includes(column));
  const added = columns.filter((column) => !first.columns.includes(column));
  return { kind: 'columns-differ', name, first: first.name, missing, added };
}
