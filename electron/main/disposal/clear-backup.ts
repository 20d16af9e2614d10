import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backupsUnder, type FoundBackup } from '../backup/backup-folder';
import { MANIFEST, type Manifest, sha256, writeManifestText } from '../backup/manifest';
import { flushFolder, writeDurably } from '../disk/durable-write';
import { errorCode } from '../disk/write-failure';
import { blankOutIn, withoutInspection } from '../vault/drop-key';
import { readKeyFileText, writeKeyFileText } from '../vault/key-file-copy';

/** Takes one inspection out of every backup in a folder; the others in them stay what they are. */
export async function clearBackups(folder: string, inspection: string): Promise<number> {
  let cleared = 0;
  for (const backup of await backupsUnder(folder)) if (await clearBackup(backup, inspection)) cleared += 1;
  return cleared;
}

/** Cut off between two steps it is simply done again: each step finds what is left to do. */
async function clearBackup({ folder, name, manifest }: FoundBackup, inspection: string): Promise<boolean> {
  const backup = join(folder, name);
  const isIn = manifest === null || manifest.inspections.some(({ id }) => id === inspection);
  const rest = manifest === null ? null : await without(backup, manifest, inspection);
  // The manifest first: what it no longer names is not missed if the power goes now.
  if (rest !== null) await writeDurably(join(backup, MANIFEST), writeManifestText(rest));
  await blankOutIn(backup, inspection);
  for (const store of ['safety', 'blobs'])
    await rm(join(backup, store, inspection), { recursive: true, force: true });
  await flushFolder(backup);
  return isIn;
}

/** The manifest of what will be left; null when there is nothing of the inspection in it. */
async function without(backup: string, manifest: Manifest, inspection: string): Promise<Manifest | null> {
  const text = await keyFileAfter(backup, inspection);
  const files = manifest.files
    .filter(({ path }) => path.split('/')[1] !== inspection)
    .map((file) => {
      const isReplaced = file.path === 'vault.key' && text !== null;
      return isReplaced ? { ...file, bytes: Buffer.byteLength(text), sha256: sha256(text) } : file;
    });
  const inspections = manifest.inspections.filter(({ id }) => id !== inspection);
  const rest = { ...manifest, files, inspections };
  return writeManifestText(rest) === writeManifestText(manifest) ? null : rest;
}

async function keyFileAfter(backup: string, inspection: string): Promise<string | null> {
  try {
    const numbered = readKeyFileText(await readFile(join(backup, 'vault.key'), 'utf8'));
    if (numbered === null) return null;
    return writeKeyFileText({ ...numbered, key: withoutInspection(numbered.key, inspection) });
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return null;
  }
}
