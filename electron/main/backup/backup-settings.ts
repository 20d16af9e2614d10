import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { writeDurably } from '../disk/durable-write';

/** Where backups go. Beside the vault and in the clear: a restore has to find them while nobody is let in. */
export interface BackupSettings {
  folder: string | null;
  /** Every folder that backups were ever made in: a destroyed inspection has to go from all of them. */
  folders: string[];
  everyHours: number;
}

const schema: z.ZodMiniType<BackupSettings> = z.strictObject({
  folder: z.nullable(z.string()),
  folders: z.array(z.string()),
  everyHours: z.number().check(z.minimum(1), z.maximum(168)),
});

const STANDARD: BackupSettings = { folder: null, folders: [], everyHours: 4 };

const pathIn = (profile: string) => join(profile, 'backups.json');

export async function readBackupSettings(profile: string): Promise<BackupSettings> {
  try {
    const settings = schema.safeParse(JSON.parse(await readFile(pathIn(profile), 'utf8')));
    return settings.success ? settings.data : STANDARD;
  } catch {
    return STANDARD;
  }
}

export async function writeBackupSettings(profile: string, settings: BackupSettings): Promise<void> {
  await writeDurably(pathIn(profile), JSON.stringify(settings));
}
