import type { ByteSource } from '@shared/attachments/byte-source';
import type { Row, Snapshot, TableName } from '@shared/inspection/entities';
import type { JournalEntry } from '@shared/journal/entry';
import type { WritingBlob } from './blobs';
import type { Act } from './change';

export type SaveState =
  | { kind: 'saved'; at: number }
  | { kind: 'saving' }
  /** In the database but not in the safety log: the message says why and what to do; it is tried again. */
  | { kind: 'one-copy'; message: string }
  | { kind: 'failed'; message: string };

export type UndoOutcome =
  | { kind: 'done'; label: string }
  | { kind: 'nothing' }
  | { kind: 'refused'; message: string };

/**
 * The open inspection: its rows decrypted in memory, kept current by `commit`, the only way anything is written.
 * Rows are immutable: a changed row is a new object, a changed table a new array, so `===` tells whether to draw again.
 */
export interface Workspace {
  readonly inspectionId: string;
  /** Rows that are not removed, in the order in which they were made. */
  rows<T extends TableName>(table: T): readonly Row<T>[];
  row<T extends TableName>(table: T, id: string): Row<T> | undefined;
  /** Rows in whose `field` this value stands, in no particular order; as quick in a large table as in a small one. */
  rowsBy<T extends TableName, F extends keyof Row<T> & string>(
    table: T,
    field: F,
    value: Row<T>[F],
  ): readonly Row<T>[];
  /** All tables as plain data; the same object as long as nothing changed. */
  snapshot(): Snapshot;
  subscribe(hear: () => void): () => void;
  /** Resolves when both copies are on disk; rejects (and changes nothing) when the database refuses. */
  commit(act: Act): Promise<void>;
  undo(): Promise<UndoOutcome>;
  redo(): Promise<UndoOutcome>;
  saveState(): SaveState;
  /** Waits for everything handed to `commit` so far. */
  settled(): Promise<void>;
  /**
   * The whole journal of the inspection, oldest first, read from the database. Reading it takes seconds where there are
   * tens of thousands of entries: a screen that is left says so by `wanted`, and nothing more is read (or answered).
   */
  journal(wanted?: AbortSignal): Promise<JournalEntry[]>;
  /** Seals bytes and hands them to the main process; answers the blob's id. `progress` from 0 to 1. */
  writeBlob(bytes: Uint8Array, progress?: (share: number) => void): Promise<string>;
  readBlob(id: string): Promise<Uint8Array>;
  /** The same for what is too large to be in memory whole: an attachment. */
  writeBlobFrom(source: ByteSource, how?: WritingBlob): Promise<string>;
  blobSource(id: string, size: number): ByteSource;
  /** The team member using this laptop, set when the inspection is opened. */
  readonly author: string;
  close(): void;
}
