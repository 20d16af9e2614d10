import type { Collection, Table } from 'dexie';

/**
 * A stretch of a table with what can be read of it: a damaged database may hold a key whose value is gone, and one such
 * value makes every read that includes it fail. Then they are read one by one.
 * @returns the values in order of their keys, and the keys of those that could not be read
 */
export async function readWhatIsThere<T, K>(
  table: Table<T, K>,
  stretch: () => Collection<T, K>,
): Promise<{ values: T[]; unreadable: K[] }> {
  try {
    return { values: await stretch().toArray(), unreadable: [] };
  } catch {
    return readOneByOne(table, await stretch().primaryKeys());
  }
}

async function readOneByOne<T, K>(
  table: Table<T, K>,
  keys: readonly K[],
): Promise<{ values: T[]; unreadable: K[] }> {
  const values: T[] = [];
  const unreadable: K[] = [];
  for (const key of keys) {
    const value = await table.get(key).catch(() => undefined);
    if (value === undefined) unreadable.push(key);
    else values.push(value);
  }
  return { values, unreadable };
}
