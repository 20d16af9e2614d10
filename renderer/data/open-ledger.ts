import { type ChainEnd, chainStart } from '@shared/journal/chain';
import { type ClockState, clockAtRest, receive } from '@shared/journal/clock';
import type { InTrouble } from './commit-queue';
import { type DatabaseHead, JournalReader } from './journal-reader';
import { Ledger, type Stores } from './ledger';
import { loadFromPages } from './load-from-pages';
import { type LoadedRows, loadRows } from './load-rows';
import { mend } from './mend';
import type { PagedRows } from './opening-pages';

export interface OpenedLedger {
  ledger: Ledger;
  reader: JournalReader;
  /** Where this device's chain ended when it was opened. */
  openedAt: number;
  /** Entries that were written since its pages were; null when its rows were read one by one. */
  tail: number | null;
  /** Why the inspection should not be worked in, as a sentence. */
  problem: string | null;
}

/** What is known of an inspection before it is read. */
interface Ahead {
  /** Its rows as its pages have them, where somebody has begun to read those. */
  paged?: Promise<PagedRows | null>;
  /** Where its journal ends, when nothing was written since that was asked. */
  heads?: readonly DatabaseHead[];
}

/** Reads an inspection into memory, ready to be changed. Compare the two copies of its journal first. */
export async function openLedger(
  stores: Stores,
  desk: { device: string; inspection: string; author: string },
  inTrouble: InTrouble = 'refuse',
  ahead: Ahead = {},
): Promise<OpenedLedger> {
  const reader = new JournalReader(stores.database, stores.ring, desk.inspection);
  const heads = ahead.heads ?? (await reader.heads());
  let [loaded, standing] = await Promise.all([
    load(stores, reader, heads, ahead.paged ?? null),
    standingOf(reader, heads, desk.device),
  ]);
  // Damaged files can lose values of any age, of which the heads tell nothing: the numbers do.
  if (!loaded.isComplete || loaded.damaged.size > 0 || standing.isDamaged) {
    await mend(stores, desk.inspection);
    [loaded, standing] = await Promise.all([
      loadRows(stores.database, desk.inspection),
      standingOf(reader, await reader.heads(), desk.device),
    ]);
  }
  const start = { desk, standing, states: loaded.states, versions: loaded.versions };
  const ledger = new Ledger(stores, start, inTrouble);
  return {
    ledger,
    reader,
    openedAt: standing.end.seq,
    tail: loaded.tail ?? null,
    problem: problemOf(loaded.damaged.size, loaded.newer),
  };
}

/**
 * From the pages where they can be trusted, else row by row. Whether every entry of the journal is there is counted only
 * then: pages say what the rows are by themselves, and the check in the background reads every entry anyway.
 */
async function load(
  { database }: Stores,
  reader: JournalReader,
  heads: readonly DatabaseHead[],
  paged: Promise<PagedRows | null> | null,
): Promise<LoadedRows & { tail?: number }> {
  if (paged !== null) {
    const [pages, census] = await Promise.all([paged, database.census.get(reader.inspection)]);
    // Pages are a copy: whatever goes wrong with them, the rows themselves are there.
    const loaded = pages && (await loadFromPages(pages, reader, heads, census?.rows ?? 0).catch(() => null));
    if (loaded !== null) return loaded;
  }
  const [loaded, isComplete] = await Promise.all([
    loadRows(database, reader.inspection),
    reader.isComplete(heads),
  ]);
  return { ...loaded, isComplete: loaded.isComplete && isComplete };
}

/** The end of this device's chain, and a clock that is after everything any device wrote. */
async function standingOf(
  reader: JournalReader,
  heads: readonly DatabaseHead[],
  device: string,
): Promise<{ end: ChainEnd; clock: ClockState; isDamaged: boolean }> {
  let end = chainStart;
  let clock = clockAtRest;
  let isDamaged = false;
  for (const head of heads) {
    const last = await reader.end(head.device, head.seq);
    if (last.clock === '') isDamaged = true;
    else clock = receive(clock, last.clock);
    if (head.device === device) end = last;
  }
  return { end, clock, isDamaged };
}

function problemOf(lost: number, newer: number): string | null {
  if (newer > 0)
    return 'This inspection was changed by a newer version of Assay. Nothing is wrong with it: install that version to open it.';
  if (lost > 0)
    return `${lost} records of this inspection are damaged and its journal does not hold them either. Nothing was deleted. Restore the Assay folder from a backup before you go on.`;
  return null;
}
