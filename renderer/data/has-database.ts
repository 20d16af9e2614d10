/** The database's name; the origin and this name are its identity, so neither may ever change. */
export const DATABASE_NAME = 'assay';

/** True when a database is there, without opening it and without Dexie: the first screen asks. */
export async function hasDatabase(): Promise<boolean> {
  return (await storedVersion()) !== undefined;
}

/** The version that IndexedDB knows of the database, which is ten times Dexie's; undefined when none is there. */
export async function storedVersion(): Promise<number | undefined> {
  const databases = await indexedDB.databases();
  return databases.find((database) => database.name === DATABASE_NAME)?.version;
}
