import { isSameState, type RowState } from '@shared/journal/row-state';
import Dexie from 'dexie';
import type { RowKey } from './database';
import type { Ledger, Stores } from './ledger';
import { readWhatIsThere } from './read-what-is-there';
import type { StoredRow } from './sealed-json';
import { whenQuiet } from './when-idle';

/** Opened in one go; more would keep the window from answering. */
const STRETCH = 50;

/**
 * An inspection that was opened from its pages has not looked at its rows. This does, in small steps: rows that are
 * missing, can't be read or say something else than what is in memory (which the journal confirmed) are written again.
 * @returns how many; null when it was stopped
 */
export async function putStoredRowsRight(
  stores: Stores,
  ledger: Ledger,
  isStopped: () => boolean,
): Promise<number | null> {
  const seen = new Set<string>();
  const suspects: string[] = [];
  for await (const { values, unreadable } of stretches(stores, ledger.desk.inspection)) {
    for (const row of values) {
      seen.add(row.id);
      if (!agrees(row, ledger.tables.state(row.id))) suspects.push(row.id);
    }
    for (const [, id] of unreadable) suspects.push(id);
    await whenQuiet();
    if (isStopped()) return null;
  }
  for (const id of ledger.tables.states().keys()) if (!seen.has(id)) suspects.push(id);
  return suspects.length === 0 ? 0 : putRight(stores, ledger, suspects);
}

/** Asked again once nothing is on its way to the disk: a row that was being changed only looked wrong. */
async function putRight(stores: Stores, ledger: Ledger, suspects: readonly string[]): Promise<number> {
  await ledger.settled();
  const wrong = new Map<string, RowState>();
  for (const id of suspects) {
    const key: RowKey = [ledger.desk.inspection, id];
    const row = await stores.database.rows.get(key).catch(() => undefined);
    const state = ledger.tables.state(id);
    if (state !== undefined && (row === undefined || !agrees(row, state))) wrong.set(id, state);
  }
  await ledger.putRight(wrong);
  return wrong.size;
}

/** Rows that a newer version of Assay wrote are left alone. */
function agrees({ state, failure }: StoredRow, inMemory: RowState | undefined): boolean {
  if (failure === 'newer-format') return true;
  return state !== null && inMemory !== undefined && isSameState(state, inMemory);
}

async function* stretches({ database }: Stores, inspection: string) {
  for (let after: unknown = Dexie.minKey; ; ) {
    const from = [inspection, after];
    const read = await readWhatIsThere(database.rows, () =>
      database.rows
        .where('[inspection+id]')
        .between(from, [inspection, Dexie.maxKey], false, true)
        .limit(STRETCH),
    );
    const ids = [...read.values.map(({ id }) => id), ...read.unreadable.map(([, id]) => id)].sort();
    if (ids.length === 0) return;
    yield read;
    after = ids.at(-1);
  }
}
