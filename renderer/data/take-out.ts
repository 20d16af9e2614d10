import type { JournalEntry } from '@shared/journal/entry';
import Dexie from 'dexie';
import type { PendingAct } from './commit-queue';
import type { AssayDatabase } from './database';

/** Acts that the database refused: from this entry of the device's chain on, and the rows they changed. */
export interface GivenUp {
  first: JournalEntry<string>;
  rows: ReadonlySet<string>;
}

/** Takes refused acts out of a database that may have kept them: their entries go, their rows are put back. */
export async function takeOut(
  database: AssayDatabase,
  givenUp: GivenUp,
  rowNow: (id: string) => PendingAct['rows'][number] | undefined,
): Promise<void> {
  const { rows, journal } = database;
  const { inspection, device, seq } = givenUp.first;
  const restored = [...givenUp.rows].flatMap((id) => rowNow(id) ?? []);
  const there = new Set(restored.map((row) => row.id));
  const gone = [...givenUp.rows].filter((id) => !there.has(id));
  await database.transaction('rw', rows, journal, async () => {
    await journal
      .where('[inspection+device+seq]')
      .between([inspection, device, seq], [inspection, device, Dexie.maxKey])
      .delete();
    await rows.bulkDelete(gone.map((id) => [inspection, id]));
    await rows.bulkPut(restored);
  });
}
