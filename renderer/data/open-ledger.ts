import { type ChainEnd, chainStart } from '@shared/journal/chain';
import { type ClockState, clockAtRest, receive } from '@shared/journal/clock';
import { rowsOf } from '@shared/journal/merge';
import type { RowState } from '@shared/journal/row-state';
import { JournalReader } from './journal-reader';
import { Ledger, type Stores } from './ledger';
import { loadRows } from './load-rows';
import type { StoredRow } from './sealed-json';

export interface OpenedLedger {
  ledger: Ledger;
  reader: JournalReader;
  /** Where this device's chain ended when it was opened. */
  openedAt: number;
  /** Why the inspection should not be worked in, as a sentence. */
  problem: string | null;
}

/** Reads an inspection into memory, ready to be changed. Compare the two copies of its journal first. */
export async function openLedger(
  stores: Stores,
  desk: { device: string; inspection: string; author: string },
): Promise<OpenedLedger> {
  const reader = new JournalReader(stores.database, stores.ring, desk.inspection);
  const [loaded, standing] = await Promise.all([
    loadRows(stores.database, desk.inspection),
    standingOf(reader, desk.device),
  ]);
  const states = new Map(loaded.states);
  const mended = await mend(stores, desk.inspection, reader, loaded.damaged, loaded.versions);
  for (const { id, state } of mended) states.set(id, state);
  return {
    ledger: new Ledger(stores, { desk, standing, states, versions: loaded.versions }),
    reader,
    openedAt: standing.end.seq,
    problem: problemOf(loaded.damaged.length - mended.length, loaded.newer),
  };
}

/** The end of this device's chain, and a clock that is after everything any device wrote. */
async function standingOf(
  reader: JournalReader,
  device: string,
): Promise<{ end: ChainEnd; clock: ClockState }> {
  let end = chainStart;
  let clock = clockAtRest;
  for (const head of await reader.heads()) {
    const last = await reader.end(head.device, head.seq);
    if (last.clock !== '') clock = receive(clock, last.clock);
    if (head.device === device) end = last;
  }
  return { end, clock };
}

function problemOf(lost: number, newer: number): string | null {
  if (newer > 0)
    return 'This inspection was changed by a newer version of Assay. Nothing is wrong with it: install that version to open it.';
  if (lost > 0)
    return `${lost} records of this inspection are damaged and its journal does not hold them either. Nothing was deleted. Restore the Assay folder from a backup before you go on.`;
  return null;
}

/** Rows whose seal did not open are made again from the journal. */
async function mend(
  stores: Stores,
  inspection: string,
  reader: JournalReader,
  damaged: readonly string[],
  versions: ReadonlyMap<string, number>,
): Promise<(StoredRow & { state: RowState })[]> {
  if (damaged.length === 0) return [];
  const fromJournal = rowsOf(await reader.all());
  const rows = damaged.flatMap((id) => {
    const state = fromJournal.get(id);
    if (state === undefined) return [];
    return [{ inspection, id, table: state.table, version: (versions.get(id) ?? 0) + 1, state }];
  });
  await stores.database.rows.bulkPut(rows);
  return rows;
}
