import type { RowState } from '@shared/journal/row-state';
import Dexie from 'dexie';
import type { AssayDatabase } from './database';

export interface LoadedRows {
  states: ReadonlyMap<string, RowState>;
  /** How often each row was written, by its id. */
  versions: ReadonlyMap<string, number>;
  /** Rows whose seal did not open: to be rebuilt from the journal. */
  damaged: readonly string[];
  /** Rows that a newer version of Assay wrote: not damaged, and not to be touched. */
  newer: number;
}

/** All rows of an inspection: one read, then one tight loop of opening seals. The only place that reads rows in bulk. */
export async function loadRows(database: AssayDatabase, inspection: string): Promise<LoadedRows> {
  const rows = await database.rows
    .where('[inspection+id]')
    .between([inspection, Dexie.minKey], [inspection, Dexie.maxKey])
    .toArray();
  const states = new Map<string, RowState>();
  const versions = new Map<string, number>();
  const damaged: string[] = [];
  let newer = 0;
  for (const { id, state, version, failure } of rows) {
    versions.set(id, version);
    if (state !== null) states.set(id, state);
    else if (failure === 'newer-format') newer += 1;
    else damaged.push(id);
  }
  return { states, versions, damaged, newer };
}
