import { link, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupDone, BackupFailure } from '@shared/ipc/backups';
import { fail, type Result, succeed } from '@shared/result';
import { flushFolder, makeFolder, writeDurably } from '../disk/durable-write';
import { asWriteFailure } from '../disk/write-failure';
import { type NumberedKeyFile, writeKeyFileText } from '../vault/key-file-copy';
import { backupsIn, damagedFiles, holds, removeUnfinished, UNFINISHED } from './backup-folder';
import {
  type BackedUpFile,
  backupName,
  MANIFEST,
  type Manifest,
  sha256,
  writeManifestText,
} from './manifest';
import { countRecords, profileFiles, readProfileFile } from './profile-files';

export interface BackupRequest {
  profile: string;
  /** The vault's own folder in the folder that was chosen. */
  folder: string;
  /** Asked for after everything else was copied, so that it has a key for all of it. */
  keyFile: () => Promise<NumberedKeyFile | null>;
  now: number;
  madeBy: string;
  /** Where blobs may be given a second name instead of being copied: for a backup on the disk of the profile. */
  blobsFrom?: string;
}

interface Earlier {
  name: string;
  path: string;
  manifest: Manifest;
}

/**
 * Makes one backup: written beside, flushed, read back, and only then given its name. Whatever goes wrong leaves the
 * earlier ones as they are.
 */
export async function writeBackup(request: BackupRequest): Promise<Result<BackupDone, BackupFailure>> {
  const { folder, now } = request;
  let beside: string | null = null;
  try {
    await makeFolder(folder);
    await removeUnfinished(folder);
    const last = (await backupsIn(folder)).at(-1);
    const earlier = last?.manifest
      ? { name: last.name, path: join(folder, last.name), manifest: last.manifest }
      : null;
    if (earlier !== null && (await stillStands(request, earlier)))
      return succeed({ ...sumOf(earlier.manifest), name: earlier.name, isNew: false });
    const number = Number.parseInt(last?.name ?? '0', 10) + 1;
    const name = backupName(number, now);
    beside = join(folder, `${name}${UNFINISHED}`);
    const manifest = await copyAll(request, beside, number, earlier);
    if (manifest === null) return fail(await givenUp(beside, { kind: 'no-key-file' }));
    const damaged = await damagedFiles(beside, manifest);
    if (damaged.length > 0)
      return fail(await givenUp(beside, { kind: 'not-verified', files: damaged.length }));
    await writeDurably(join(beside, MANIFEST), writeManifestText(manifest));
    await rename(beside, join(folder, name));
    await flushFolder(folder);
    return succeed({ ...sumOf(manifest), name, isNew: true });
  } catch (error) {
    const failure = asWriteFailure(error, folder);
    return fail(beside === null ? failure : await givenUp(beside, failure));
  }
}

async function givenUp(beside: string, failure: BackupFailure): Promise<BackupFailure> {
  await rm(beside, { recursive: true, force: true }).catch(() => undefined);
  return failure;
}

/** True when nothing has changed since, and the backup still is what it was. */
async function stillStands(request: BackupRequest, { path, manifest }: Earlier): Promise<boolean> {
  const known = new Map(manifest.files.map((file) => [file.path, file]));
  const now = await profileFiles(request.profile);
  if (now.length + 1 !== known.size || manifest.unreadable.length > 0) return false;
  for (const file of now) {
    const was = known.get(file.path);
    if (was === undefined) return false;
    if (file.kind === 'blob') continue; // a finished blob never changes
    const bytes = await readProfileFile(request.profile, file.path);
    if (bytes === null || sha256(bytes) !== was.sha256) return false;
  }
  const key = await request.keyFile();
  if (key === null || sha256(writeKeyFileText(key)) !== known.get('vault.key')?.sha256) return false;
  return (await damagedFiles(path, manifest)).length === 0;
}

async function copyAll(
  request: BackupRequest,
  beside: string,
  number: number,
  earlier: Earlier | null,
): Promise<Manifest | null> {
  const known = new Map(earlier?.manifest.files.map((file) => [file.path, file]));
  const entries = new Map<string, number>();
  const files: BackedUpFile[] = [];
  const unreadable: string[] = [];
  const folders = new Set([beside]);
  await makeFolder(beside);
  for (const { path, kind } of await profileFiles(request.profile)) {
    const bytes = await readProfileFile(request.profile, path);
    if (bytes === null) {
      unreadable.push(path);
      continue;
    }
    const file = { path, bytes: bytes.length, sha256: sha256(bytes) };
    const target = join(beside, path);
    await makeFolder(dirname(target));
    folders.add(dirname(target));
    // A blob never changes: where the file system allows it, a second name for the same bytes is enough.
    const mayLink = kind === 'blob' && earlier !== null && known.get(path)?.sha256 === file.sha256;
    const from = mayLink ? earlier.path : kind === 'blob' ? request.blobsFrom : undefined;
    if (from === undefined || !(await linked(from, beside, file))) await writeDurably(target, bytes);
    files.push(file);
    const inspection = path.split('/')[1] ?? '';
    const records = path.endsWith('.log') ? countRecords(bytes) : 0;
    entries.set(inspection, (entries.get(inspection) ?? 0) + records);
  }
  const key = await request.keyFile();
  if (key === null) return null;
  const text = writeKeyFileText(key);
  await writeDurably(join(beside, 'vault.key'), text);
  files.push({ path: 'vault.key', bytes: Buffer.byteLength(text), sha256: sha256(text) });
  for (const folder of folders) await flushFolder(folder);
  return {
    format: 1,
    number,
    madeAt: request.now,
    madeBy: request.madeBy,
    vaultId: key.key.vaultId,
    inspections: [...entries].map(([id, count]) => ({ id, entries: count })),
    files,
    unreadable,
  };
}

/** Damage in an earlier backup is not handed on: then the bytes come from the profile again. */
async function linked(from: string, to: string, file: BackedUpFile): Promise<boolean> {
  if (!(await holds(from, file))) return false;
  return link(join(from, file.path), join(to, file.path)).then(
    () => true,
    () => false,
  );
}

function sumOf({ files, unreadable }: Manifest): { bytes: number; files: number; unreadable: number } {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { bytes, files: files.length, unreadable: unreadable.length };
}
