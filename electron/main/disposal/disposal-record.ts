import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { writeDurably } from '../disk/durable-write';
import { errorCode } from '../disk/write-failure';

/** An inspection that was destroyed, by its random id. */
export interface Destroyed {
  id: string;
  at: number;
  /** Folders in which backups of it may still be, because they could not be reached. */
  foldersLeft: string[];
}

const schema = z.array(
  z.strictObject({
    id: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
    at: z.number(),
    foldersLeft: z.array(z.string()),
  }),
);

const pathIn = (profile: string) => join(profile, 'destroyed.json');

/** @throws when the record is there and cannot be read: guessing could bring back what was destroyed */
export async function readDestroyed(profile: string): Promise<Destroyed[]> {
  try {
    return schema.parse(JSON.parse(await readFile(pathIn(profile), 'utf8')));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw new Error('the record of destroyed inspections cannot be read');
  }
}

export async function writeDestroyed(profile: string, destroyed: readonly Destroyed[]): Promise<void> {
  await writeDurably(pathIn(profile), JSON.stringify(destroyed, null, 1));
}

export async function destroyedIn(profile: string): Promise<string[]> {
  return (await readDestroyed(profile)).map(({ id }) => id);
}
