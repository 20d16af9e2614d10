/** The database's name; the origin and this name are its identity, so neither may ever change. */
export const DATABASE_NAME = 'assay';

/** True when a database is there, without opening it and without Dexie: the first screen asks. */
export async function hasDatabase(): Promise<boolean> {
  const databases = await indexedDB.databases();
  return databases.some((database) => database.name === DATABASE_NAME);
}
