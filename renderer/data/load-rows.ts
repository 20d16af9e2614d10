import type { RowState } from '@shared/journal/row-state';
import Dexie from 'dexie';
import type { AssayDatabase } from './database';
import { readWhatIsThere } from './read-what-is-there';

export interface LoadedRows {
  /** False when rows are missing: the last change counted another number. */
  isComplete: boolean;
  states: ReadonlyMap<string, RowState>;
  /** How often each row was written, by its id. */
  versions: Map<string, number>;
  /** Rows whose value is gone or whose seal did not open: to be rebuilt from the journal. */
  damaged: ReadonlySet<string>;
  /** Rows that a newer version of Assay wrote: not damaged, and not to be touched. */
  newer: number;
}

/** All rows of an inspection: one read, then one tight loop of opening seals. The only place that reads rows in bulk. */
export async function loadRows(database: AssayDatabase, inspection: string): Promise<LoadedRows> {
  const stretch = () =>
    database.rows.where('[inspection+id]').between([inspection, Dexie.minKey], [inspection, Dexie.maxKey]);
  const [{ values, unreadable }, census] = await Promise.all([
    readWhatIsThere(database.rows, stretch),
    database.census.get(inspection),
  ]);
  const states = new Map<string, RowState>();
  const versions = new Map<string, number>();
  const damaged = new Set(unreadable.map(([, id]) => id));
  let newer = 0;
  for (const { id, state, version, failure } of values) {
    versions.set(id, version);
    if (state !== null) states.set(id, state);
    else if (failure === 'newer-format') newer += 1;
    else damaged.add(id);
  }
  const isComplete = values.length + unreadable.length === (census?.rows ?? 0);
  return { isComplete, states, versions, damaged, newer };
}

/** Writes the census anew, after rows were written in another way than by a change. */
export async function countRows(database: AssayDatabase, inspection: string): Promise<void> {
  const { rows, census } = database;
  await database.transaction('rw', rows, census, async () => {
    const counted = await rows
      .where('[inspection+id]')
      .between([inspection, Dexie.minKey], [inspection, Dexie.maxKey])
      .count();
    await census.put({ inspection, rows: counted });
  });
}
