import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyFile, VaultState, WriteFailure } from '@shared/ipc/channels';
import { fail, InvariantError, type Result, succeed } from '@shared/result';
import { makeFolder, type Staged, stage, writeDurably } from '../disk/durable-write';
import { OneAtATime } from '../disk/one-at-a-time';
import { asWriteFailure } from '../disk/write-failure';
import { blankOutIn, holdOpen, overwrite, withoutInspection } from './drop-key';
import { type NumberedKeyFile, readCopy, setAside, writeKeyFileText } from './key-file-copy';

const KEY_FILE = 'vault.key';
const COPIES = [KEY_FILE, `${KEY_FILE}.copy`] as const;
/** Left beside the key file, so that a lost key file does not look like a machine that never had a vault. */
const MARKER = 'vault.marker';
/** Folders that only a vault that was once unlocked can have filled. */
const EVIDENCE = ['safety', 'blobs'] as const;

/** The key file, twice on disk: without it every sealed byte is lost, whoever knows the passphrase. */
export class KeyStore {
  readonly #folder: string;
  readonly #now: () => number;
  readonly #turns = new OneAtATime();

  constructor(folder: string, now: () => number = Date.now) {
    this.#folder = folder;
    this.#now = now;
  }

  state(): Promise<VaultState> {
    return this.#turns.run(() => this.#state());
  }

  /** The newest readable copy; mends the other one from it. Null when none can be read. */
  read(): Promise<KeyFile | null> {
    return this.#turns.run(async () => (await this.#newest())?.key ?? null);
  }

  /** As `read`, with the number of the update that wrote it. */
  numbered(): Promise<NumberedKeyFile | null> {
    return this.#turns.run(() => this.#newest());
  }

  /**
   * Takes the key of one inspection out of every file here that has it, damaged copies included, and overwrites the
   * bytes they had: without it nothing of that inspection can ever be opened again.
   */
  dropInspection(inspection: string): Promise<Result<null, WriteFailure>> {
    return this.#turns.run(async () => {
      const current = await this.#newest();
      if (current === null) throw new InvariantError('there is no key file to take a key out of');
      const key = withoutInspection(current.key, inspection);
      const old = await holdOpen(COPIES.map((name) => this.#path(name)));
      const written = await this.#writeBoth({ generation: current.generation + 1, key });
      try {
        if (!written.ok) return written;
        await overwrite(old);
        await blankOutIn(this.#folder, inspection, COPIES);
        return succeed(null);
      } catch (error) {
        return fail(asWriteFailure(error, this.#folder));
      } finally {
        await Promise.all(old.map((file) => file.close()));
      }
    });
  }

  create(key: KeyFile): Promise<Result<null, WriteFailure | { kind: 'exists' }>> {
    return this.#turns.run(async () => {
      if ((await this.#state()).kind !== 'fresh') return fail({ kind: 'exists' });
      const written = await this.#writeBoth({ generation: 1, key });
      if (!written.ok) await Promise.all(COPIES.map((name) => rm(this.#path(name), { force: true })));
      return written;
    });
  }

  update(key: KeyFile): Promise<Result<null, WriteFailure>> {
    return this.#turns.run(async () => {
      const current = await this.#newest();
      if (current === null) throw new InvariantError('there is no key file to update');
      if (current.key.vaultId !== key.vaultId)
        throw new InvariantError('the key file belongs to another vault');
      return this.#writeBoth({ generation: current.generation + 1, key });
    });
  }

  async #state(): Promise<VaultState> {
    if ((await this.#newest()) !== null) return { kind: 'locked' };
    const names = await namesIn(this.#folder);
    const isOfVault = names.some((name) => name.startsWith(KEY_FILE) || name === MARKER);
    const evidence = await Promise.all(EVIDENCE.map((name) => namesIn(this.#path(name))));
    return { kind: isOfVault || evidence.some((found) => found.length > 0) ? 'key-file-damaged' : 'fresh' };
  }

  async #newest(): Promise<NumberedKeyFile | null> {
    const copies = await Promise.all(
      COPIES.map(async (name) => ({ name, copy: await readCopy(this.#path(name)) })),
    );
    let newest: { file: NumberedKeyFile; text: string } | null = null;
    for (const { copy } of copies) {
      if (copy.kind === 'good' && (newest === null || copy.file.generation > newest.file.generation))
        newest = copy;
    }
    if (newest === null) return null;
    for (const { name, copy } of copies) {
      if (copy.kind === 'good' && copy.text === newest.text) continue;
      // A disk that cannot be written must not keep anybody from reading.
      await this.#mend(name, copy.kind === 'damaged', newest.text).catch(() => undefined);
    }
    if (!(await namesIn(this.#folder)).includes(MARKER))
      await this.#mark(newest.file.key).catch(() => undefined);
    return newest.file;
  }

  async #mend(name: string, isDamaged: boolean, text: string): Promise<void> {
    if (isDamaged) await setAside(this.#path(name), this.#now());
    await writeDurably(this.#path(name), text);
  }

  async #mark(key: KeyFile): Promise<void> {
    await writeDurably(this.#path(MARKER), `${key.vaultId}\n`);
  }

  /** Both copies are on disk before either is replaced: a full disk leaves the old passphrase valid, not half of each. */
  async #writeBoth(file: NumberedKeyFile): Promise<Result<null, WriteFailure>> {
    const text = writeKeyFileText(file);
    const staged: Staged[] = [];
    try {
      await makeFolder(this.#folder);
      for (const name of COPIES) staged.push(await stage(this.#path(name), text));
      for (const copy of staged) await copy.publish();
      await this.#mark(file.key);
      return succeed(null);
    } catch (error) {
      await Promise.all(staged.map((copy) => copy.abandon().catch(() => undefined)));
      return fail(asWriteFailure(error, this.#folder));
    }
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
