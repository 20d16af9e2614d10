import type { ByteSource } from '@shared/attachments/byte-source';
import type { Row, Snapshot, TableName } from '@shared/inspection/entities';
import type { JournalEntry } from '@shared/journal/entry';
import type { BlobStore, WritingBlob } from './blobs';
import type { Act, Change } from './change';
import type { JournalReader } from './journal-reader';
import type { Ledger, RowIntent } from './ledger';
import { isTypingPending, subscribeToTyping } from './pending-typing';
import { TABLE_NAMES } from './table-names';
import type { UndoStack } from './undo-stack';
import type { SaveState, UndoOutcome, Workspace } from './workspace';

export interface WorkspaceParts {
  ledger: Ledger;
  reader: JournalReader;
  undoStack: UndoStack;
  blobs: BlobStore;
}

const SAVING: SaveState = { kind: 'saving' };

/** An open inspection: the ledger with the tables of an inspection, and what else a screen may ask for. */
export class InspectionWorkspace implements Workspace {
  readonly #parts: WorkspaceParts;
  #snapshot: { revision: number; tables: Snapshot } | null = null;

  constructor(parts: WorkspaceParts) {
    this.#parts = parts;
  }

  get inspectionId(): string {
    return this.#parts.ledger.desk.inspection;
  }

  get author(): string {
    return this.#parts.ledger.desk.author;
  }

  rows<T extends TableName>(table: T): readonly Row<T>[] {
    // Rows came in through `commit`, which knows their table's type.
    return this.#parts.ledger.tables.rows(table) as unknown as readonly Row<T>[];
  }

  row<T extends TableName>(table: T, id: string): Row<T> | undefined {
    return this.#parts.ledger.tables.row(table, id) as unknown as Row<T> | undefined;
  }

  rowsBy<T extends TableName, F extends keyof Row<T> & string>(
    table: T,
    field: F,
    value: Row<T>[F],
  ): readonly Row<T>[] {
    return this.#parts.ledger.tables.rowsBy(table, field, value) as unknown as readonly Row<T>[];
  }

  snapshot(): Snapshot {
    const { revision } = this.#parts.ledger.tables;
    if (this.#snapshot?.revision === revision) return this.#snapshot.tables;
    const tables = Object.fromEntries(
      TABLE_NAMES.map((name) => [name, this.rows(name)]),
    ) as unknown as Snapshot;
    this.#snapshot = { revision, tables };
    return tables;
  }

  subscribe(hear: () => void): () => void {
    const stops = [this.#parts.ledger.subscribe(hear), subscribeToTyping(hear)];
    return () => {
      for (const stop of stops) stop();
    };
  }

  commit(act: Act): Promise<void> {
    return this.#parts.ledger.commit(act.label, act.changes.map(intentOf));
  }

  undo(): Promise<UndoOutcome> {
    return this.#parts.undoStack.run('Undo');
  }

  redo(): Promise<UndoOutcome> {
    return this.#parts.undoStack.run('Redo');
  }

  saveState(): SaveState {
    const state = this.#parts.ledger.saveState();
    return state.kind === 'saved' && isTypingPending() ? SAVING : state;
  }

  async settled(): Promise<void> {
    // First: what is taken back is read from the journal before it is handed in.
    await this.#parts.undoStack.settled();
    await this.#parts.ledger.settled();
  }

  async journal(wanted?: AbortSignal): Promise<JournalEntry[]> {
    await this.settled();
    return (await this.#parts.reader.all(wanted)) as JournalEntry[];
  }

  writeBlob(bytes: Uint8Array, progress?: (share: number) => void): Promise<string> {
    return this.#parts.blobs.write(bytes, progress);
  }

  readBlob(id: string): Promise<Uint8Array> {
    return this.#parts.blobs.read(id);
  }

  writeBlobFrom(source: ByteSource, how?: WritingBlob): Promise<string> {
    return this.#parts.blobs.writeFrom(source, how);
  }

  blobSource(id: string, size: number): ByteSource {
    return this.#parts.blobs.source(id, size);
  }

  close(): void {
    this.#parts.ledger.close();
  }
}

export function intentOf(change: Change): RowIntent {
  const { table, id } = change;
  switch (change.op) {
    case 'put':
      return { op: 'put', table, id, value: change.value };
    case 'patch': {
      const { set, resolves } = change;
      return resolves === undefined
        ? { op: 'patch', table, id, set }
        : { op: 'patch', table, id, set, resolves };
    }
    case 'remove':
    case 'restore':
      return { op: change.op, table, id };
  }
}
