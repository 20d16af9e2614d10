import type { Bridge, Head, SafetyLogReport } from '@shared/ipc/channels';
import { type ChainEnd, checkLink, endOf } from '@shared/journal/chain';
import type { JournalEntry } from '@shared/journal/entry';
import { applyEntry, type RowState } from '@shared/journal/row-state';
import type { AssayDatabase } from './database';
import { type DatabaseHead, JournalReader, journalHeads } from './journal-reader';
import type { Stores } from './ledger';
import { countRows } from './load-rows';
import { LogWriter } from './log-writer';
import { readSafetyLog } from './read-safety-log';
import { openEntry, type SealedJournalEntry, type StoredRow } from './sealed-json';

/** Where both copies of an inspection's journal end. */
export interface JournalEnds {
  log: SafetyLogReport;
  database: readonly DatabaseHead[];
}

export interface Reconciled {
  /** Entries that only the safety log had, now in the database too. */
  broughtBack: number;
  /** Entries that only the database had, now in the safety log too. */
  copiedToLog: number;
  /** Entries of the safety log that are not ours or not whole; they stay there and are not used. */
  refused: number;
  /** Where the database's journal ends now. */
  heads: readonly DatabaseHead[];
}

type Counts = Omit<Reconciled, 'heads'>;

/** Needs no key: nothing is opened, only asked for where it ends. */
export async function journalEnds(
  bridge: Bridge,
  database: AssayDatabase,
  inspection: string,
): Promise<JournalEnds> {
  const [log, heads] = await Promise.all([
    bridge.ask('log:heads', { inspection }),
    journalHeads(database, inspection),
  ]);
  return { log, database: heads };
}

/**
 * Compares the two copies of one inspection's journal and gives each what only the other has.
 * @param known where both end, when nothing was written since that was asked
 */
export async function reconcile(
  stores: Stores,
  inspection: string,
  progress: (entries: number) => void = () => undefined,
  known: JournalEnds | null = null,
): Promise<Reconciled> {
  const reader = new JournalReader(stores.database, stores.ring, inspection);
  const ends = known ?? (await journalEnds(stores.bridge, stores.database, inspection));
  const heads = new Map(ends.database.map(({ device, seq }) => [device, seq]));
  const copiedToLog = await copyToLog(stores, inspection, reader, heads, ends.log);
  const isBehind = ends.log.heads.some((head) => head.seq > (heads.get(head.device) ?? 0));
  if (!isBehind) return { broughtBack: 0, copiedToLog, refused: 0, heads: ends.database };
  const returned = await new Return(stores, inspection, reader, heads).run(progress);
  await countRows(stores.database, inspection);
  return { ...returned, copiedToLog, heads: await reader.heads() };
}

/** What comparing several inspections did. */
export function sumOf(compared: readonly Reconciled[]): Counts {
  const all = (of: keyof Counts) => compared.reduce((sum, one) => sum + one[of], 0);
  return { broughtBack: all('broughtBack'), copiedToLog: all('copiedToLog'), refused: all('refused') };
}

async function copyToLog(
  stores: Stores,
  inspection: string,
  reader: JournalReader,
  heads: ReadonlyMap<string, number>,
  report: SafetyLogReport,
): Promise<number> {
  const missing: SealedJournalEntry[] = [];
  for (const { device, from, to } of [...report.gaps, ...tails(heads, report.heads)])
    missing.push(...(await reader.sealed(device, from, to)));
  if (missing.length > 0) await new LogWriter(stores.bridge, inspection, () => undefined).append(missing);
  return missing.length;
}

function tails(heads: ReadonlyMap<string, number>, logHeads: readonly Head[]): SafetyLogReport['gaps'] {
  const inLog = new Map(logHeads.map(({ device, seq }) => [device, seq]));
  return [...heads]
    .map(([device, to]) => ({ device, from: (inLog.get(device) ?? 0) + 1, to }))
    .filter(({ from, to }) => from <= to);
}

/** One way back from the safety log into the database: page by page, entries and their rows in one transaction. */
class Return {
  readonly #stores: Stores;
  readonly #inspection: string;
  readonly #reader: JournalReader;
  readonly #heads: ReadonlyMap<string, number>;
  readonly #ends = new Map<string, ChainEnd>();
  readonly #rows = new Map<string, StoredRow & { state: RowState }>();

  constructor(stores: Stores, inspection: string, reader: JournalReader, heads: ReadonlyMap<string, number>) {
    this.#stores = stores;
    this.#inspection = inspection;
    this.#reader = reader;
    this.#heads = heads;
  }

  async run(progress: (entries: number) => void): Promise<Omit<Counts, 'copiedToLog'>> {
    let broughtBack = 0;
    let refused = 0;
    for await (const page of readSafetyLog(this.#stores.bridge, this.#inspection)) {
      const missing = page.filter(({ device, seq }) => seq > (this.#heads.get(device) ?? 0));
      const kept = await this.#take(missing);
      broughtBack += kept;
      refused += missing.length - kept;
      progress(page.length);
    }
    return { broughtBack, refused };
  }

  async #take(records: readonly SealedJournalEntry[]): Promise<number> {
    const kept: SealedJournalEntry[] = [];
    const entries: JournalEntry<string>[] = [];
    for (const record of records) {
      const opened = openEntry(this.#stores.ring, record);
      if (!opened.ok || !(await this.#continues(opened.value))) continue;
      kept.push(record);
      entries.push(opened.value);
    }
    if (kept.length === 0) return 0;
    const rows = await this.#apply(entries);
    const { rows: rowTable, journal } = this.#stores.database;
    await this.#stores.database.transaction('rw', rowTable, journal, () =>
      Promise.all([rowTable.bulkPut(rows), journal.bulkPut(kept)]),
    );
    return kept.length;
  }

  /** An entry after a hole is still a fact; one that contradicts its chain is none. */
  async #continues(entry: JournalEntry<string>): Promise<boolean> {
    const { device } = entry;
    const end = this.#ends.get(device) ?? (await this.#reader.end(device, this.#heads.get(device) ?? 0));
    const failure = checkLink(end, entry);
    const isAfterHole = failure === 'gap' && entry.seq > end.seq;
    if (failure !== null && !isAfterHole) return false;
    this.#ends.set(device, endOf(entry));
    return true;
  }

  async #apply(entries: readonly JournalEntry<string>[]): Promise<(StoredRow & { state: RowState })[]> {
    const ids = [...new Set(entries.map((entry) => entry.row))];
    await this.#load(ids.filter((id) => !this.#rows.has(id)));
    for (const entry of entries) {
      const row = this.#rows.get(entry.row);
      const state = applyEntry(row?.state, entry);
      const { row: id, table, inspection } = entry;
      this.#rows.set(id, { inspection, id, table, version: row?.version ?? 1, state });
    }
    return ids.flatMap((id) => {
      const row = this.#rows.get(id);
      if (row === undefined) return [];
      const next = { ...row, version: row.version + 1 };
      this.#rows.set(id, next);
      return [next];
    });
  }

  async #load(ids: readonly string[]): Promise<void> {
    const rows = await this.#stores.database.rows.bulkGet(ids.map((id) => [this.#inspection, id]));
    for (const row of rows) if (row?.state) this.#rows.set(row.id, { ...row, state: row.state });
  }
}
