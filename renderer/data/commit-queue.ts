import type { JournalEntry } from '@shared/journal/entry';
import type { RowState } from '@shared/journal/row-state';
import { InvariantError } from '@shared/result';
import type { Stores } from './ledger';
import type { LogWriter } from './log-writer';
import { CommitRefused, databaseTrouble, heldTrouble, LogRefused } from './save-trouble';
import { type SealedJournalEntry, type StoredRow, sealEntry } from './sealed-json';
import { type GivenUp, takeOut } from './take-out';
import { withinTime } from './within-time';

/** One act on its way to disk: its entries, and the rows it changed. */
export interface PendingAct {
  entries: readonly JournalEntry<string>[];
  /** The rows as they are after the act. */
  rows: readonly (StoredRow & { state: RowState })[];
  /** The same rows as they were, in case the database refuses. */
  before: readonly [id: string, state: RowState | undefined][];
}

interface Waiting extends PendingAct {
  /** Sealed once: what is tried again is the same bytes. */
  records: readonly SealedJournalEntry[];
  /** Handed to the safety log, which keeps trying by itself. */
  isLogged: boolean;
  resolve: () => void;
  reject: (reason: CommitRefused) => void;
}

export interface QueueEvents {
  /** Rows of the inspection after every act handed in so far. */
  countRows: () => number;
  /** A row as it is now; undefined when there is none. */
  rowNow: (id: string) => PendingAct['rows'][number] | undefined;
  writing: (isWriting: boolean) => void;
  /** These acts are in the database. */
  written: (acts: readonly PendingAct[]) => void;
  /** The disk does not take these acts now; they wait, and are tried again. */
  held: (message: string) => void;
  /** The database refused the first of these acts; they and all behind them are given up, last one first. */
  refused: (acts: readonly PendingAct[], message: string) => void;
}

/** `hold` keeps what the disk does not take and tries again; `refuse` gives it up at once. */
export type InTrouble = 'hold' | 'refuse';

const RETRY_MILLISECONDS = 2000;
/** Some of IndexedDB's promises never settle on a full disk. Being wrong costs a second try, not an act. */
const WRITE_WITHIN_MILLISECONDS = 10_000;
const MORE_FOR_EACH_ENTRY = 5;

/**
 * Writes acts one group after the other: whatever was committed while the disk was busy goes out together, rows and
 * journal in one strict transaction. An act that is held in trouble goes to the safety log beside the transaction, since
 * it gets there in any case; one that would be given up goes there after it.
 */
export class CommitQueue {
  readonly #stores: Stores;
  readonly #log: LogWriter;
  readonly #events: QueueEvents;
  readonly #inTrouble: InTrouble;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #isHeld = false;
  #waiting: Waiting[] = [];
  #inHand: readonly Waiting[] = [];
  #running: Promise<void> | null = null;
  #logging: Promise<void> = Promise.resolve();
  /** What was given up; a disk that fails in the middle of a flush may have kept it all the same. */
  #givenUp: GivenUp | null = null;

  constructor(stores: Stores, log: LogWriter, events: QueueEvents, inTrouble: InTrouble) {
    this.#inTrouble = inTrouble;
    this.#stores = stores;
    this.#log = log;
    this.#events = events;
    stores.keeper.repairBy(log.inspection, () => this.#repair());
  }

  /** Resolves when the database has it and the safety log was tried, or when it is held; rejects when it is given up. */
  add(act: PendingAct): Promise<void> {
    const written = new Promise<void>((resolve, reject) => {
      const records = act.entries.map((entry) => sealEntry(this.#stores.ring, entry));
      const waiting = { ...act, records, isLogged: false, resolve, reject };
      this.#waiting.push(waiting);
      // While the database takes nothing the log is the only copy: it has to be told before anybody is.
      if (this.#isHeld) void this.#writeToLog([waiting]).then(resolve);
    });
    clearTimeout(this.#retry);
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

  /** What the disk has not taken so far, sealed. */
  held(): readonly SealedJournalEntry[] {
    return [...this.#inHand, ...this.#waiting].flatMap(({ records }) => records);
  }

  /** No more tries. */
  stop(): void {
    clearTimeout(this.#retry);
  }

  async #writeAll(): Promise<void> {
    this.#events.writing(true);
    // One turn later: acts of the same moment share a transaction.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      this.#inHand = group;
      const logged = this.#inTrouble === 'hold' ? this.#writeToLog(group) : null;
      try {
        const records = group.flatMap((act) => act.records);
        await this.#writeOrTryAgain(group, records);
        this.#inHand = [];
        this.#isHeld = false;
        this.#events.written(group);
        this.#logging = (logged ?? this.#writeToLog(group)).then(() => {
          for (const { resolve } of group) resolve();
        });
      } catch (error) {
        if (this.#inTrouble === 'hold') {
          this.#hold(group, error);
          break;
        }
        this.#giveUp(group, databaseTrouble(error));
      }
    }
    // In the same turn as the last look at what waits: an act added after it starts a new run.
    this.#running = null;
    this.#events.writing(false);
  }

  /** A database that was closed under our feet is opened again and the group written into it, once. */
  async #writeOrTryAgain(group: readonly Waiting[], records: readonly SealedJournalEntry[]): Promise<void> {
    const { keeper } = this.#stores;
    await keeper.ready();
    try {
      await this.#writeToDatabase(group, records);
    } catch (error) {
      if (error instanceof InvariantError) throw error;
      this.#remember(group);
      keeper.doubt();
      await keeper.ready();
      await this.#writeToDatabase(group, records);
    }
  }

  #writeToDatabase(group: readonly Waiting[], records: readonly SealedJournalEntry[]): Promise<unknown> {
    const { database } = this.#stores;
    const { rows, journal, census } = database;
    // A row that several acts of the group changed is written once, as the last one left it.
    const latest = new Map(group.flatMap((act) => act.rows.map((row) => [row.id, row] as const)));
    const counted = { inspection: this.#log.inspection, rows: this.#events.countRows() };
    const written = database.transaction('rw', rows, journal, census, () =>
      Promise.all([rows.bulkPut([...latest.values()]), journal.bulkPut(records), census.put(counted)]),
    );
    return withinTime(WRITE_WITHIN_MILLISECONDS + records.length * MORE_FOR_EACH_ENTRY, written);
  }

  #remember(acts: readonly PendingAct[]): void {
    const first = this.#givenUp?.first ?? acts[0]?.entries[0];
    if (first === undefined) return;
    const changed = acts.flatMap((act) => act.rows.map((row) => row.id));
    this.#givenUp = { first, rows: new Set([...(this.#givenUp?.rows ?? []), ...changed]) };
  }

  /**
   * Makes the reopened database and the safety log agree with what is on the screen: what was given up is taken out
   * before anything is copied to the log (where its numbers would keep the acts that follow from being written), and what the log has
   * not taken yet goes there first, because an emptied database is filled from it.
   */
  async #repair(): Promise<void> {
    if (this.#givenUp !== null) {
      await takeOut(this.#stores.database, this.#givenUp, (id) => this.#events.rowNow(id));
      this.#givenUp = null;
    }
    await this.#log.write();
    const log = this.#log.state();
    if (log.kind === 'behind') throw new LogRefused(log.failure);
  }

  /** Each act once. Resolves when all that the log was handed has been tried. */
  #writeToLog(acts: readonly Waiting[]): Promise<void> {
    const fresh = acts.filter(({ isLogged }) => !isLogged);
    for (const act of fresh) act.isLogged = true;
    return this.#log.append(fresh.flatMap(({ records }) => records));
  }

  /**
   * Nothing typed is taken off the screen because a disk is full. The safety log gets it first: Chromium's database can
   * stay silent until the app is started again, and then the log is what brings it back.
   */
  #hold(group: readonly Waiting[], error: unknown): void {
    this.#inHand = [];
    this.#isHeld = true;
    this.#waiting = [...group, ...this.#waiting];
    this.#stores.keeper.doubt();
    this.#remember(group);
    this.#events.held(heldTrouble(error));
    void this.#writeToLog(this.#waiting);
    for (const { resolve } of this.#waiting) resolve();
    this.#retry = setTimeout(() => {
      this.#running ??= this.#writeAll();
    }, RETRY_MILLISECONDS);
  }

  /** The chain is broken at the refused act, so whatever was committed after it cannot be written either. */
  #giveUp(group: readonly Waiting[], message: string): void {
    const lost = [...group, ...this.#waiting];
    this.#waiting = [];
    this.#inHand = [];
    this.#stores.keeper.doubt();
    this.#remember(lost);
    this.#events.refused(lost, message);
    for (const { reject } of lost) reject(new CommitRefused(message));
  }
}
