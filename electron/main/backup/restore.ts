import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RestoreFailure } from '@shared/ipc/backups';
import type { KeyFile } from '@shared/ipc/channels';
import { fail, type Result, succeed } from '@shared/result';
import { flushFolder, makeFolder, writeDurably } from '../disk/durable-write';
import { asWriteFailure } from '../disk/write-failure';
import { withoutInspection } from '../vault/drop-key';
import { readKeyFileText, writeKeyFileText } from '../vault/key-file-copy';
import { damagedFiles, type FoundBackup } from './backup-folder';
import { INCOMING, READY, RESTORED, type Restored } from './finish-restore';
import type { Manifest } from './manifest';

/**
 * Copies a backup into the profile, beside the stores in use, and checks every byte of the copy. The stores change
 * places at the next start. Inspections that were destroyed since do not come back.
 */
export async function prepareRestore(
  profile: string,
  { folder, name, manifest }: FoundBackup,
  destroyed: readonly string[],
  now: number,
): Promise<Result<null, RestoreFailure>> {
  if (manifest === null) return fail({ kind: 'damaged', files: 1 });
  const backup = join(folder, name);
  const damaged = await damagedFiles(backup, manifest);
  if (damaged.length > 0) return fail({ kind: 'damaged', files: damaged.length });
  const incoming = join(profile, INCOMING);
  try {
    await cancelRestore(profile);
    const copied = await copyIn(backup, incoming, manifest, destroyed);
    if (!copied) return fail({ kind: 'damaged', files: 1 });
    const files = manifest.files.filter((file) => file.path !== 'vault.key' && !isOf(file.path, destroyed));
    const wrong = await damagedFiles(incoming, { ...manifest, files });
    if (wrong.length > 0) return fail({ kind: 'not-verified', files: wrong.length });
    const note: Restored = { name, madeAt: manifest.madeAt, setAside: stamp(now) };
    await writeDurably(join(profile, READY), JSON.stringify(note));
    return succeed(null);
  } catch (error) {
    await rm(incoming, { recursive: true, force: true }).catch(() => undefined);
    return fail(asWriteFailure(error, profile));
  }
}

async function cancelRestore(profile: string): Promise<void> {
  await rm(join(profile, READY), { force: true });
  await rm(join(profile, INCOMING), { recursive: true, force: true });
}

async function copyIn(
  backup: string,
  incoming: string,
  manifest: Manifest,
  destroyed: readonly string[],
): Promise<boolean> {
  const folders = new Set([incoming]);
  await makeFolder(incoming);
  for (const { path } of manifest.files) {
    if (isOf(path, destroyed) || path === 'vault.key') continue;
    const target = join(incoming, path);
    await makeFolder(dirname(target));
    folders.add(dirname(target));
    await writeDurably(target, await readFile(join(backup, path)));
  }
  const numbered = readKeyFileText(await readFile(join(backup, 'vault.key'), 'utf8'));
  if (numbered === null) return false;
  // From here on it is another device: what was written after the backup may live on elsewhere under the old name.
  const device = randomBytes(16).toString('hex');
  // A key for signing belongs to the device that it named; the next unlock makes a new one.
  const { signing: _, ...rest } = numbered.key;
  const key = destroyed.reduce<KeyFile>(withoutInspection, { ...rest, device });
  await writeDurably(join(incoming, 'vault.key'), writeKeyFileText({ ...numbered, key }));
  await writeDurably(join(incoming, 'vault.marker'), `${key.vaultId}\n`);
  for (const folder of folders) await flushFolder(folder);
  return true;
}

function isOf(path: string, inspections: readonly string[]): boolean {
  return inspections.includes(path.split('/')[1] ?? '');
}

/** What was restored at the last start, until the vault has been opened. */
export async function readRestored(profile: string): Promise<Restored | null> {
  try {
    const note: unknown = JSON.parse(await readFile(join(profile, RESTORED), 'utf8'));
    return isRestored(note) ? note : null;
  } catch {
    return null;
  }
}

export async function forgetRestored(profile: string): Promise<void> {
  await rm(join(profile, RESTORED), { force: true }).catch(() => undefined);
}

function isRestored(note: unknown): note is Restored {
  if (typeof note !== 'object' || note === null) return false;
  const { name, madeAt, setAside } = note as Record<string, unknown>;
  return typeof name === 'string' && typeof madeAt === 'number' && typeof setAside === 'string';
}

function stamp(now: number): string {
  return new Date(now).toISOString().replace(/[:.]/g, '-');
}
