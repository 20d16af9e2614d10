import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../disk/durable-write';

/** Where backups go. Beside the vault and in the clear: a restore has to find them while nobody is let in. */
export interface BackupSettings {
  folder: string | null;
  /** Every folder that backups were ever made in: a destroyed inspection has to go from all of them. */
  folders: string[];
  everyHours: number;
}

const schema: z.ZodType<BackupSettings> = z.strictObject({
  folder: z.string().nullable(),
  folders: z.array(z.string()),
  everyHours: z.number().min(1).max(168),
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
