import type { JournalEntry } from '@shared/journal/entry';
import type { RowState } from '@shared/journal/row-state';
import type { AssayDatabase } from './database';
import type { KeyRing } from './key-ring';
import type { LogWriter } from './log-writer';
import { CommitRefused, databaseTrouble } from './save-trouble';
import { type SealedJournalEntry, type StoredRow, sealEntry } from './sealed-json';

/** One act on its way to disk: its entries, and the rows it changed. */
export interface PendingAct {
  entries: readonly JournalEntry<string>[];
  /** The rows as they are after the act. */
  rows: readonly (StoredRow & { state: RowState })[];
  /** The same rows as they were, in case the database refuses. */
  before: readonly [id: string, state: RowState | undefined][];
}

interface Waiting extends PendingAct {
  resolve: () => void;
  reject: (reason: CommitRefused) => void;
}

export interface QueueEvents {
  /** Rows of the inspection after every act handed in so far. */
  countRows: () => number;
  writing: (isWriting: boolean) => void;
  /** These acts are in the database. */
  written: (acts: readonly PendingAct[]) => void;
  /** The database refused the first of these acts; they and all behind them are given up, last one first. */
  refused: (acts: readonly PendingAct[], message: string) => void;
}

/**
 * Writes acts one group after the other: whatever was committed while the disk was busy goes out together, rows and
 * journal in one strict transaction, then the journal to the safety log. The log of one group is written while the
 * database takes the next.
 */
export class CommitQueue {
  readonly #database: AssayDatabase;
  readonly #ring: KeyRing;
  readonly #log: LogWriter;
  readonly #events: QueueEvents;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  #logging: Promise<void> = Promise.resolve();

  constructor(database: AssayDatabase, ring: KeyRing, log: LogWriter, events: QueueEvents) {
    this.#database = database;
    this.#ring = ring;
    this.#log = log;
    this.#events = events;
  }

  /** Resolves when the database has it and the safety log was tried; rejects when the database refuses. */
  add(act: PendingAct): Promise<void> {
    const written = new Promise<void>((resolve, reject) => {
      this.#waiting.push({ ...act, resolve, reject });
    });
    // The save state tells a refusal too, so that nobody has to wait for a commit.
    written.catch(() => undefined);
    this.#running ??= this.#writeAll();
    return written;
  }

  /** Waits for everything added so far, refused or not. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running;
    await this.#logging;
  }

  async #writeAll(): Promise<void> {
    this.#events.writing(true);
    // One turn later: acts of the same moment share a transaction.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      try {
        const records = group.flatMap((act) => act.entries.map((entry) => sealEntry(this.#ring, entry)));
        await this.#writeToDatabase(group, records);
        this.#events.written(group);
        this.#writeToLog(group, records);
      } catch (error) {
        this.#giveUp(group, databaseTrouble(error));
      }
    }
    // In the same turn as the last look at what waits: an act added after it starts a new run.
    this.#running = null;
    this.#events.writing(false);
  }

  #writeToDatabase(group: readonly Waiting[], records: SealedJournalEntry[]): Promise<unknown> {
    const { rows, journal, census } = this.#database;
    // A row that several acts of the group changed is written once, as the last one left it.
    const latest = new Map(group.flatMap((act) => act.rows.map((row) => [row.id, row] as const)));
    const counted = { inspection: this.#log.inspection, rows: this.#events.countRows() };
    return this.#database.transaction('rw', rows, journal, census, () =>
      Promise.all([rows.bulkPut([...latest.values()]), journal.bulkAdd(records), census.put(counted)]),
    );
  }

  #writeToLog(group: readonly Waiting[], records: SealedJournalEntry[]): void {
    this.#logging = this.#log.append(records).then(() => {
      for (const { resolve } of group) resolve();
    });
  }

  /** The chain is broken at the refused act, so whatever was committed after it cannot be written either. */
  #giveUp(group: readonly Waiting[], message: string): void {
    const lost = [...group, ...this.#waiting];
    this.#waiting = [];
    this.#events.refused(lost, message);
    for (const { reject } of lost) reject(new CommitRefused(message));
  }
}
