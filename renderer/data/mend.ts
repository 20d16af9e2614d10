import { rowsOf } from '@shared/journal/merge';
import { isSameState, type RowState } from '@shared/journal/row-state';
import { JournalReader } from './journal-reader';
import type { Stores } from './ledger';
import { countRows, loadRows } from './load-rows';
import { dropPages } from './opening-pages';
import { readSafetyLog } from './read-safety-log';
import { openEntry, type StoredRow } from './sealed-json';

export interface Mended {
  /** Journal entries brought back from the safety log, and rows made again from the journal. */
  entries: number;
  rows: number;
  /** Entries that neither copy holds. */
  lost: number;
}

/**
 * Puts right what is missing of an inspection, can't be read or is out of date: journal entries from the safety log,
 * rows from the journal.
 */
export async function mend(stores: Stores, inspection: string): Promise<Mended> {
  const reader = new JournalReader(stores.database, stores.ring, inspection);
  // Entries may come back in the middle of the journal, of which the pages would never hear.
  await dropPages(stores.database, inspection);
  const missing = await missingEntries(reader);
  const entries = await restoreEntries(stores, inspection, missing);
  const lost = missing.size - entries;
  const rows = await rebuildRows(stores, inspection, reader, lost === 0);
  await countRows(stores.database, inspection);
  return { entries, rows, lost };
}

const entryName = ({ device, seq }: { device: string; seq: number }): string => `${device}:${seq}`;

/** Entries below a device's head that are not there, can't be read, or whose seal does not open. */
async function missingEntries(reader: JournalReader): Promise<Set<string>> {
  const missing = new Set<string>();
  for (const { device, seq } of await reader.heads()) {
    for (let at = 1; at <= seq; at += 1) missing.add(entryName({ device, seq: at }));
    for await (const page of reader.entries(device, 1, seq))
      for (const entry of page) missing.delete(entryName(entry));
  }
  return missing;
}

async function restoreEntries(
  stores: Stores,
  inspection: string,
  missing: ReadonlySet<string>,
): Promise<number> {
  if (missing.size === 0) return 0;
  let restored = 0;
  for await (const page of readSafetyLog(stores.bridge, inspection)) {
    const found = page.filter(
      (record) => missing.has(entryName(record)) && openEntry(stores.ring, record).ok,
    );
    await stores.database.journal.bulkPut(found);
    restored += found.length;
  }
  return restored;
}

/**
 * Writes rows as the journal says they are; answers how many. A row that can be read is believed rather than a journal
 * with holes. Rows written by a newer version of Assay are left alone, and everything around them too.
 */
async function rebuildRows(
  { database }: Stores,
  inspection: string,
  reader: JournalReader,
  isJournalWhole: boolean,
): Promise<number> {
  const { states, versions, newer } = await loadRows(database, inspection);
  if (newer > 0) return 0;
  const rebuilt: (StoredRow & { state: RowState })[] = [];
  for (const [id, state] of rowsOf(await reader.all())) {
    const stored = states.get(id);
    if (stored !== undefined && (!isJournalWhole || isSameState(stored, state))) continue;
    rebuilt.push({ inspection, id, table: state.table, version: (versions.get(id) ?? 0) + 1, state });
  }
  await database.rows.bulkPut(rebuilt);
  return rebuilt.length;
}
