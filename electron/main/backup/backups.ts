import { rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type {
  BackupDone,
  BackupFailure,
  BackupState,
  BackupSummary,
  RestoreFailure,
} from '@shared/ipc/backups';
import { fail, type Result, succeed } from '@shared/result';
import { makeFolder } from '../disk/durable-write';
import { OneAtATime } from '../disk/one-at-a-time';
import { asWriteFailure } from '../disk/write-failure';
import type { NumberedKeyFile } from '../vault/key-file-copy';
import { backupsIn, backupsUnder, type FoundBackup, isFolder, vaultFolder } from './backup-folder';
import { type BackupSettings, readBackupSettings, writeBackupSettings } from './backup-settings';
import { type Restored, SET_ASIDE } from './finish-restore';
import { prepareRestore } from './restore';
import { superseded } from './retention';
import { writeBackup } from './write-backup';

const HOUR = 60 * 60 * 1000;
/** After a failure it is tried again sooner: the stick may be plugged in by then. */
const RETRY = HOUR / 4;

export interface BackupsOf {
  profile: string;
  /** Set on managed machines: the folder that nobody here can change. */
  managedFolder: string | null;
  keyFile: () => Promise<NumberedKeyFile | null>;
  /** Inspections that were destroyed: no restore brings them back. */
  destroyed: () => Promise<string[]>;
  madeBy: string;
  now: () => number;
}

/** The backups of this profile: one is made or looked at a time. */
export class Backups {
  readonly #of: BackupsOf;
  readonly #turns = new OneAtATime();
  #running = 0;
  #failure: BackupFailure | null = null;
  #next: number | null = null;
  #timer: NodeJS.Timeout | undefined;
  #restored: Restored | null = null;

  constructor(of: BackupsOf) {
    this.#of = of;
  }

  async state(): Promise<BackupState> {
    const { folder, everyHours } = await this.settings();
    return {
      folder,
      isManaged: this.#of.managedFolder !== null,
      everyHours,
      last: await this.#last(folder),
      next: folder === null ? null : this.#next,
      isRunning: this.#running > 0,
      failure: this.#failure,
      restored: this.#restored,
    };
  }

  async settings(): Promise<BackupSettings> {
    const settings = await readBackupSettings(this.#of.profile);
    const { managedFolder } = this.#of;
    if (managedFolder === null) return settings;
    return {
      ...settings,
      folder: managedFolder,
      folders: [...new Set([...settings.folders, managedFolder])],
    };
  }

  noteRestored(restored: Restored | null): void {
    this.#restored = restored;
  }

  /** Backups go there from now on; the earlier ones stay where they are. */
  async chooseFolder(folder: string): Promise<Result<BackupDone, BackupFailure>> {
    const inside = relative(this.#of.profile, resolve(folder));
    if (inside === '' || !(inside.startsWith('..') || resolve(inside) === inside))
      return fail({ kind: 'inside-profile' });
    const settings = await this.settings();
    const folders = [...new Set([...settings.folders, folder])];
    try {
      await writeBackupSettings(this.#of.profile, { ...settings, folder, folders });
    } catch (error) {
      return fail(asWriteFailure(error, this.#of.profile));
    }
    return this.now();
  }

  async setHours(everyHours: number): Promise<void> {
    await writeBackupSettings(this.#of.profile, { ...(await this.settings()), everyHours });
    if (this.#next !== null) this.#waitFor(everyHours * HOUR);
  }

  /** The first one soon after the vault was opened, then every few hours. */
  start(): void {
    if (this.#next === null) void this.now();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Makes a backup, if anything has changed. */
  now(): Promise<Result<BackupDone, BackupFailure>> {
    this.#running += 1;
    return this.#turns
      .run(() => this.#make())
      .then(async (made) => {
        this.#failure = made.ok ? null : made.failure;
        const { everyHours } = await this.settings();
        this.#waitFor(made.ok ? everyHours * HOUR : RETRY);
        return made;
      })
      .finally(() => {
        this.#running -= 1;
      });
  }

  /** A copy in the profile itself, whether or not a folder was chosen: an update must be able to go back. */
  beforeUpdate(): Promise<Result<BackupDone, BackupFailure>> {
    const { profile, madeBy, now, keyFile } = this.#of;
    return this.alone(() =>
      writeBackup({
        profile,
        folder: join(profile, SET_ASIDE),
        keyFile,
        now: now(),
        madeBy,
        blobsFrom: profile,
      }),
    );
  }

  /** Does something with the folders while no backup is being made. */
  alone<T>(act: () => Promise<T>): Promise<T> {
    return this.#turns.run(act);
  }

  async list(chosen: string | null): Promise<Result<BackupSummary[], BackupFailure>> {
    const folder = chosen ?? (await this.settings()).folder;
    if (folder === null) return fail({ kind: 'no-folder' });
    if (!(await isFolder(folder))) return fail({ kind: 'folder-missing', folder });
    const vaultId = (await this.#of.keyFile())?.key.vaultId ?? null;
    return succeed((await backupsUnder(folder)).map((backup) => summaryOf(backup, vaultId)));
  }

  /** Copies and checks it; the next start puts it in place. */
  async restore(chosen: string | null, vaultId: string, name: string): Promise<Result<null, RestoreFailure>> {
    const folder = chosen ?? (await this.settings()).folder;
    if (folder === null) return fail({ kind: 'no-folder' });
    if (!(await isFolder(folder))) return fail({ kind: 'folder-missing', folder });
    const backup = (await backupsUnder(folder)).find(
      (one) => one.name === name && one.manifest?.vaultId === vaultId,
    );
    if (backup === undefined) return fail({ kind: 'missing' });
    return this.alone(async () =>
      prepareRestore(this.#of.profile, backup, await this.#of.destroyed(), this.#of.now()),
    );
  }

  async #make(): Promise<Result<BackupDone, BackupFailure>> {
    const { folder: chosen } = await this.settings();
    if (chosen === null) return fail({ kind: 'no-folder' });
    const key = await this.#of.keyFile();
    if (key === null) return fail({ kind: 'no-key-file' });
    const folder = vaultFolder(chosen, key.key.vaultId);
    if (this.#of.managedFolder !== null) await makeFolder(chosen).catch(() => undefined);
    // Never made again: where a stick was, there may now be an empty folder of this laptop's own disk.
    if (!(await isFolder(chosen))) return fail({ kind: 'folder-missing', folder: chosen });
    const { profile, madeBy, now, keyFile } = this.#of;
    const made = await writeBackup({ profile, folder, keyFile, now: now(), madeBy });
    if (made.ok && made.value.isNew) await this.#prune(folder);
    return made;
  }

  /** Only backups that can be read are counted, and none that cannot be read is removed. */
  async #prune(folder: string): Promise<void> {
    const dated = (await backupsIn(folder)).flatMap(({ name, manifest }) =>
      manifest === null ? [] : [{ name, number: manifest.number, madeAt: manifest.madeAt }],
    );
    for (const { name } of superseded(dated))
      await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }

  async #last(chosen: string | null): Promise<BackupSummary | null> {
    const key = await this.#of.keyFile();
    if (chosen === null || key === null) return null;
    const found = await backupsIn(vaultFolder(chosen, key.key.vaultId));
    const last = found.filter(({ manifest }) => manifest !== null).at(-1);
    return last === undefined ? null : summaryOf(last, key.key.vaultId);
  }

  #waitFor(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#next = this.#of.now() + milliseconds;
    this.#timer = setTimeout(() => void this.now(), milliseconds);
    this.#timer.unref();
  }
}

function summaryOf({ name, manifest }: FoundBackup, vaultId: string | null): BackupSummary {
  if (manifest === null) {
    const nothing = { madeAt: 0, bytes: 0, files: 0, inspections: 0, entries: 0 };
    return { name, vaultId: '', ...nothing, isOfThisVault: false, kind: 'damaged' };
  }
  return {
    name,
    vaultId: manifest.vaultId,
    madeAt: manifest.madeAt,
    bytes: manifest.files.reduce((sum, file) => sum + file.bytes, 0),
    files: manifest.files.length,
    inspections: manifest.inspections.filter(({ id }) => id !== 'vault').length,
    entries: manifest.inspections.reduce((sum, { entries }) => sum + entries, 0),
    isOfThisVault: manifest.vaultId === vaultId,
    kind: 'readable',
  };
}
