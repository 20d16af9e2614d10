import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DisposalReport } from '@shared/ipc/backups';
import type { WriteFailure } from '@shared/ipc/channels';
import { fail, type Result, succeed } from '@shared/result';
import { isFolder } from '../backup/backup-folder';
import type { Backups } from '../backup/backups';
import { SET_ASIDE } from '../backup/finish-restore';
import type { BlobStore } from '../blobs/blob-store';
import { asWriteFailure } from '../disk/write-failure';
import type { SafetyLog } from '../safety-log/safety-log';
import { blankOutIn } from '../vault/drop-key';
import type { KeyStore } from '../vault/key-store';
import { clearBackups } from './clear-backup';
import { destroyedIn, readDestroyed, writeDestroyed } from './disposal-record';

export interface DisposalOf {
  profile: string;
  keys: KeyStore;
  log: SafetyLog;
  blobs: BlobStore;
  backups: Backups;
  now: () => number;
}

/**
 * Destroys an inspection: first its key, without which none of its bytes opens again, wherever a copy of them may be;
 * then the bytes themselves, in the profile, in what was set aside, and in every backup that can be reached.
 */
export class Disposal {
  readonly #of: DisposalOf;

  constructor(of: DisposalOf) {
    this.#of = of;
  }

  destroyed(): Promise<string[]> {
    return destroyedIn(this.#of.profile);
  }

  async destroy(inspection: string): Promise<Result<DisposalReport, WriteFailure>> {
    const { profile, keys, backups, now } = this.#of;
    return backups.alone(async () => {
      const before = await readDestroyed(profile);
      const { folders } = await backups.settings();
      try {
        const record = { id: inspection, at: now(), foldersLeft: folders };
        await writeDestroyed(profile, [...before.filter(({ id }) => id !== inspection), record]);
        const dropped = await keys.dropInspection(inspection);
        if (!dropped.ok) {
          await writeDestroyed(profile, before);
          return fail(dropped.failure);
        }
        const counts = await this.#removeStores(inspection);
        const { backupsCleared, foldersLeft } = await this.#clearFolders(inspection, folders);
        return succeed({ ...counts, backupsCleared, foldersLeft });
      } catch (error) {
        return fail(asWriteFailure(error, profile));
      }
    });
  }

  /** Goes on with what an earlier disposal could not finish: the app was killed, or a stick was not plugged in. */
  async finishEarlier(): Promise<void> {
    const { profile, keys, backups } = this.#of;
    await backups.alone(async () => {
      for (const { id, foldersLeft } of await readDestroyed(profile)) {
        const key = await keys.read();
        if (key !== null && Object.hasOwn(key.inspectionKeys, id)) await keys.dropInspection(id);
        await this.#removeStores(id);
        if (foldersLeft.length > 0) await this.#clearFolders(id, foldersLeft);
      }
    });
  }

  async #removeStores(
    inspection: string,
  ): Promise<Pick<DisposalReport, 'logBytes' | 'logEntries' | 'blobs' | 'blobBytes'>> {
    const { profile, log, blobs } = this.#of;
    const { entries: logEntries } = await log.heads(inspection);
    const logBytes = await bytesUnder(join(profile, 'safety', inspection));
    const blobFolder = join(profile, 'blobs', inspection);
    const counts = {
      logEntries,
      logBytes,
      blobs: (await namesIn(blobFolder)).length,
      blobBytes: await bytesUnder(blobFolder),
    };
    await log.remove(inspection);
    await blobs.removeAll(inspection);
    await clearBackups(join(profile, SET_ASIDE), inspection);
    for (const replaced of await namesIn(join(profile, SET_ASIDE)))
      await removeFrom(join(profile, SET_ASIDE, replaced), inspection);
    await removeFrom(join(profile, 'restore'), inspection);
    return counts;
  }

  async #clearFolders(
    inspection: string,
    folders: readonly string[],
  ): Promise<Pick<DisposalReport, 'backupsCleared' | 'foldersLeft'>> {
    const { profile } = this.#of;
    let backupsCleared = 0;
    const foldersLeft: string[] = [];
    for (const folder of folders) {
      try {
        if (await isFolder(folder)) backupsCleared += await clearBackups(folder, inspection);
        else foldersLeft.push(folder);
      } catch (error) {
        asWriteFailure(error, folder); // what is not the disk's doing goes on up
        foldersLeft.push(folder);
      }
    }
    const records = await readDestroyed(profile);
    await writeDestroyed(
      profile,
      records.map((record) => (record.id === inspection ? { ...record, foldersLeft } : record)),
    );
    return { backupsCleared, foldersLeft };
  }
}

/** Takes an inspection out of stores that are not in use. */
async function removeFrom(folder: string, inspection: string): Promise<void> {
  await blankOutIn(folder, inspection);
  for (const store of ['safety', 'blobs'])
    await rm(join(folder, store, inspection), { recursive: true, force: true });
}

async function bytesUnder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  let bytes = 0;
  for (const entry of entries)
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  return bytes;
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
