import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { WriteFailure } from '@shared/ipc/channels';
import { fail, type Result, succeed } from '@shared/result';
import { flushFolder } from '../disk/durable-write';
import { OneAtATime } from '../disk/one-at-a-time';
import { asWriteFailure } from '../disk/write-failure';

type GivenUp = { kind: 'given-up' };

interface Begun {
  id: string;
  file: FileHandle;
  beside: string;
  path: string;
  /** An empty file holds the free name until the bytes take its place. */
  isReserved: boolean;
}

/** Writes a file that comes in pieces, whole or not at all. One at a time; what is given up leaves nothing behind. */
export class StreamedExport {
  readonly #turns = new OneAtATime();
  #begun: Begun | null = null;

  begin(path: string, isReserved: boolean): Promise<Result<{ id: string }, WriteFailure>> {
    return this.#turns.run(async () => {
      await this.#abandon();
      const id = randomBytes(16).toString('hex');
      const beside = join(dirname(path), `.assay-${id.slice(0, 12)}.tmp`);
      try {
        this.#begun = { id, file: await open(beside, 'wx', 0o600), beside, path, isReserved };
        return succeed({ id });
      } catch (error) {
        return fail(asWriteFailure(error, path));
      }
    });
  }

  append(id: string, bytes: Uint8Array): Promise<Result<null, WriteFailure | GivenUp>> {
    return this.#turns.run(async () => {
      const begun = this.#begun;
      if (begun?.id !== id) return fail({ kind: 'given-up' });
      try {
        await begun.file.writeFile(bytes);
        return succeed(null);
      } catch (error) {
        await this.#abandon();
        return fail(asWriteFailure(error, begun.path));
      }
    });
  }

  end(id: string, keep: boolean): Promise<Result<{ path: string }, WriteFailure | GivenUp>> {
    return this.#turns.run(async () => {
      const begun = this.#begun;
      if (begun?.id !== id) return fail({ kind: 'given-up' });
      const { path } = begun;
      if (!keep) {
        await this.#abandon();
        return succeed({ path });
      }
      try {
        await begun.file.sync();
        await begun.file.close();
        await rename(begun.beside, path);
        this.#begun = null;
      } catch (error) {
        await this.#abandon();
        return fail(asWriteFailure(error, path));
      }
      // A folder that cannot be flushed (a network share) is no failure of the export.
      await flushFolder(dirname(path)).catch(() => undefined);
      return succeed({ path });
    });
  }

  /** The app ends: what is half written is readable, and has to go at once. */
  abandonNow(): void {
    if (this.#begun === null) return;
    void this.#begun.file.close().catch(() => undefined);
    for (const path of this.#leftovers(this.#begun)) rmSync(path, { force: true });
    this.#begun = null;
  }

  async #abandon(): Promise<void> {
    const begun = this.#begun;
    if (begun === null) return;
    this.#begun = null;
    await begun.file.close().catch(() => undefined);
    for (const path of this.#leftovers(begun)) await rm(path, { force: true }).catch(() => undefined);
  }

  #leftovers({ beside, path, isReserved }: Begun): string[] {
    return isReserved ? [beside, path] : [beside];
  }
}
