import type { Bridge } from '@shared/ipc/channels';
import { ActDraft, type ActName, type Desk, type Standing } from '@shared/journal/act-draft';
import type { ActRecord } from '@shared/journal/act-history';
import { actsOf } from '@shared/journal/act-history';
import { compose, type Intent } from '@shared/journal/compose';
import type { JournalEntry } from '@shared/journal/entry';
import type { RowState } from '@shared/journal/row-state';
import { signLast } from '@shared/journal/signature';
import { takeBack } from '@shared/journal/undo';
import { InvariantError } from '@shared/result';
import { newId } from './change';
import { CommitQueue, type InTrouble, type PendingAct } from './commit-queue';
import type { AssayDatabase } from './database';
import type { DatabaseKeeper } from './database-keeper';
import { keepSealed } from './held-back';
import type { KeyRing } from './key-ring';
import { LogWriter } from './log-writer';
import { RowTables } from './row-tables';
import { SaveProgress } from './save-progress';
import { tellTime } from './timing';

/** What is to happen to one row of any table. */
export type RowIntent = { table: string; id: string } & Intent;

/** Where everything is written to. */
export interface Stores {
  database: AssayDatabase;
  ring: KeyRing;
  bridge: Bridge;
  keeper: DatabaseKeeper;
}

/** What the database holds of an inspection when it is opened. */
export interface LedgerStart {
  desk: Desk;
  standing: Standing;
  states: ReadonlyMap<string, RowState>;
  /** How often each row was written; the ledger goes on counting in it. */
  versions: Map<string, number>;
}

/**
 * The rows of one inspection and the one way to change them. A commit shows at once, before it is on disk, so that
 * typing never waits; when the database refuses, the rows go back to what they were and the save state says why.
 */
export class Ledger {
  readonly desk: Desk;
  readonly tables = new RowTables();
  readonly #stores: Stores;
  readonly #versions: Map<string, number>;
  readonly #queue: CommitQueue;
  readonly #log: LogWriter;
  readonly #progress: SaveProgress;
  readonly #acts: ActRecord[] = [];
  readonly #listeners = new Set<() => void>();
  #standing: Standing;
  #isClosed = false;

  constructor(stores: Stores, start: LedgerStart, inTrouble: InTrouble) {
    this.desk = start.desk;
    this.#stores = stores;
    this.#standing = start.standing;
    this.#versions = start.versions;
    this.tables.set(start.states);
    const { milliseconds } = start.standing.clock;
    this.#progress = new SaveProgress(milliseconds, () => this.#tell());
    this.#log = new LogWriter(stores.bridge, start.desk.inspection, (state) => this.#progress.logIs(state));
    this.#queue = new CommitQueue(
      stores,
      this.#log,
      {
        countRows: () => this.tables.states().size,
        rowNow: (id) => this.#rowNow(id),
        writing: (isWriting) => this.#progress.queueIsWriting(isWriting),
        written: (acts) => this.#onWritten(acts),
        held: (message) => this.#progress.held(message),
        refused: (acts, message) => this.#onRefused(acts, message),
      },
      inTrouble,
    );
  }

  /**
   * Writes one act. Shows at once; resolves when the database has it and the safety log was tried.
   * @throws InvariantError, before anything changes, for an act that makes no sense
   */
  commit(label: string, intents: readonly RowIntent[]): Promise<void> {
    const draft = this.#draft({ act: newId(), label });
    for (const intent of intents) {
      const state = draft.state(intent.id);
      if (state !== undefined && state.table !== intent.table)
        throw new InvariantError(`a row of ${state.table} cannot be changed as one of ${intent.table}`);
      const composed = compose(state, intent);
      if (composed !== null) draft.add(intent.table, intent.id, composed);
    }
    return this.#write(draft);
  }

  /** Takes an act back as a new act; null, and nothing changes, when somebody changed since what it wrote. */
  takeBack(name: ActName, entries: readonly JournalEntry<string>[]): Promise<void> | null {
    const draft = this.#draft(name);
    return takeBack(draft, entries).ok ? this.#write(draft) : null;
  }

  /** Acts written since the inspection was opened, oldest first. */
  actsSinceOpened(): readonly ActRecord[] {
    return this.#acts;
  }

  /** Writes rows as their journal says they are. No act of a person, so nothing is journalled. */
  async putRight(states: ReadonlyMap<string, RowState>): Promise<void> {
    if (states.size === 0) return;
    this.tables.set(states);
    const rows = [...states].map(([id, state]) => this.#stored(id, state));
    const { database } = this.#stores;
    const { rows: table, census } = database;
    const counted = { inspection: this.desk.inspection, rows: this.tables.states().size };
    await database.transaction('rw', table, census, () =>
      Promise.all([table.bulkPut(rows), census.put(counted)]),
    );
    this.#tell();
  }

  /** How often a row was written on this device. */
  versionOf(id: string): number {
    return this.#versions.get(id) ?? 0;
  }

  /** The last entry that this device wrote into the inspection, on disk or on its way there. */
  lastSeq(): number {
    return this.#standing.end.seq;
  }

  saveState() {
    return this.#progress.state();
  }

  subscribe(hear: () => void): () => void {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  }

  settled(): Promise<void> {
    return this.#queue.settled();
  }

  /** Nothing more can be written. Wait for `settled` first. */
  close(): void {
    this.#isClosed = true;
    this.#log.stop();
    this.#queue.stop();
    keepSealed(this.#stores.bridge, this.desk.inspection, this.#queue.held());
    this.#stores.keeper.forget(this.desk.inspection);
  }

  #draft(name: ActName): ActDraft {
    if (this.#isClosed) throw new InvariantError('the inspection is closed');
    return new ActDraft(this.desk, this.#standing, name, Date.now(), (row) => this.tables.state(row));
  }

  #write(draft: ActDraft): Promise<void> {
    if (draft.entries.length === 0) return Promise.resolve();
    const start = performance.now();
    this.#standing = draft.standing;
    this.tables.set(draft.after);
    const rows = [...draft.after].map(([id, state]) => this.#stored(id, state));
    const { ring } = this.#stores;
    const entries = signLast(ring.sodium, ring.deviceKey(), draft.entries);
    const written = this.#queue.add({ entries, rows, before: [...draft.before] });
    this.#tell();
    written.then(() => tellTime('commit', start)).catch(() => undefined);
    return written;
  }

  #rowNow(id: string): PendingAct['rows'][number] | undefined {
    const state = this.tables.state(id);
    return state === undefined ? undefined : this.#stored(id, state);
  }

  #stored(id: string, state: RowState): PendingAct['rows'][number] {
    const version = (this.#versions.get(id) ?? 0) + 1;
    this.#versions.set(id, version);
    return { inspection: this.desk.inspection, id, table: state.table, version, state };
  }

  #onWritten(acts: readonly PendingAct[]): void {
    for (const act of acts) this.#acts.push(...actsOf(act.entries));
    this.#progress.written();
  }

  #onRefused(acts: readonly PendingAct[], message: string): void {
    for (const act of [...acts].reverse()) this.tables.set(act.before);
    const first = acts[0]?.entries[0];
    // The clock goes on: a moment that was given up is never used again.
    if (first !== undefined)
      this.#standing = {
        ...this.#standing,
        end: { seq: first.seq - 1, hash: first.previousHash, clock: '' },
      };
    this.#progress.refused(message);
    this.#tell();
  }

  #tell(): void {
    for (const hear of this.#listeners) hear();
  }
}
