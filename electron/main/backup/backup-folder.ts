import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../disk/write-failure';
import {
  BACKUP_NAME,
  type BackedUpFile,
  MANIFEST,
  type Manifest,
  readManifestText,
  sha256,
} from './manifest';

export const UNFINISHED = '.part';

/** Where the backups of one vault are inside the folder that was chosen: two laptops may share a stick. */
export function vaultFolder(chosen: string, vaultId: string): string {
  return join(chosen, `Assay backups ${vaultId.slice(0, 8)}`);
}

export interface FoundBackup {
  /** The folder it is in. */
  folder: string;
  name: string;
  /** Null when the manifest cannot be read. */
  manifest: Manifest | null;
}

/** The backups of one vault's folder, oldest first. */
export async function backupsIn(folder: string): Promise<FoundBackup[]> {
  const names = (await namesIn(folder)).filter((name) => BACKUP_NAME.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({ folder, name, manifest: await readManifest(join(folder, name)) })),
  );
}

/** All backups in a folder that somebody points at: it, or a vault's folder in it. Newest first within each vault. */
export async function backupsUnder(chosen: string): Promise<FoundBackup[]> {
  const folders = [chosen, ...(await vaultFolders(chosen))];
  const found = await Promise.all(folders.map(backupsIn));
  return found.flatMap((backups) => backups.reverse());
}

export async function vaultFolders(chosen: string): Promise<string[]> {
  const names = await namesIn(chosen);
  return names.filter((name) => /^Assay backups [0-9a-f]{8}$/.test(name)).map((name) => join(chosen, name));
}

export async function readManifest(backup: string): Promise<Manifest | null> {
  try {
    return readManifestText(await readFile(join(backup, MANIFEST), 'utf8'));
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return null;
  }
}

/** Files of a backup that are missing or not what its manifest says. */
export async function damagedFiles(backup: string, manifest: Manifest): Promise<string[]> {
  const damaged: string[] = [];
  for (const file of manifest.files) if (!(await holds(backup, file))) damaged.push(file.path);
  return damaged;
}

export async function holds(backup: string, file: BackedUpFile): Promise<boolean> {
  const bytes = await readFile(join(backup, file.path)).catch(() => null);
  return bytes !== null && bytes.length === file.bytes && sha256(bytes) === file.sha256;
}

export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

/** What a backup that was cut off left behind; a finished one never has such a name. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await namesIn(folder))
    if (name.endsWith(UNFINISHED) && BACKUP_NAME.test(name.slice(0, -UNFINISHED.length)))
      await rm(join(folder, name), { recursive: true, force: true });
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
