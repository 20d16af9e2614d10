import { type ChainEnd, chainStart } from '@shared/journal/chain';
import { type ClockState, clockAtRest, receive } from '@shared/journal/clock';
import type { InTrouble } from './commit-queue';
import { JournalReader } from './journal-reader';
import { Ledger, type Stores } from './ledger';
import { loadRows } from './load-rows';
import { mend } from './mend';

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
  inTrouble: InTrouble = 'refuse',
): Promise<OpenedLedger> {
  const reader = new JournalReader(stores.database, stores.ring, desk.inspection);
  // Damaged files can lose values of any age, of which the heads tell nothing: the numbers do.
  const read = () =>
    Promise.all([loadRows(stores.database, desk.inspection), standingOf(reader, desk.device)]);
  let [loaded, standing] = await read();
  if (!loaded.isComplete || loaded.damaged.size > 0 || standing.isDamaged) {
    await mend(stores, desk.inspection);
    [loaded, standing] = await read();
  }
  const start = { desk, standing, states: loaded.states, versions: loaded.versions };
  const ledger = new Ledger(stores, start, inTrouble);
  return {
    ledger,
    reader,
    openedAt: standing.end.seq,
    problem: problemOf(loaded.damaged.size, loaded.newer),
  };
}

/** The end of this device's chain, and a clock that is after everything any device wrote. */
async function standingOf(
  reader: JournalReader,
  device: string,
): Promise<{ end: ChainEnd; clock: ClockState; isDamaged: boolean }> {
  let end = chainStart;
  let clock = clockAtRest;
  const heads = await reader.heads();
  let isDamaged = !(await reader.isComplete(heads));
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
