import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { WriteFailure } from '@shared/ipc/channels';
import { fail, InvariantError, type Result, succeed } from '@shared/result';
import { flushFolder, makeFolder, writeDurably } from '../disk/durable-write';
import { OneAtATime } from '../disk/one-at-a-time';
import { asWriteFailure, errorCode } from '../disk/write-failure';

const UNFINISHED = '.part';
/** Says how many chunks there are, so that a lost last chunk is noticed. */
const COUNT_FILE = 'chunks';

export interface BlobName {
  inspection: string;
  id: string;
}

/** Sealed attachments and imported lists: a folder each, invisible until its last chunk is on disk. */
export class BlobStore {
  readonly #folder: string;
  readonly #turns = new OneAtATime();

  constructor(folder: string) {
    this.#folder = folder;
  }

  write(blob: BlobName, index: number, bytes: Uint8Array): Promise<Result<null, WriteFailure>> {
    return this.#turns.run(async () => {
      if ((await this.#chunkCount(blob)) !== null) throw new InvariantError('a finished blob never changes');
      const folder = this.#unfinished(blob);
      try {
        await makeFolder(folder);
        await writeDurably(join(folder, chunkName(index)), bytes);
        return succeed(null);
      } catch (error) {
        return fail(asWriteFailure(error, this.#folder));
      }
    });
  }

  /** Makes the blob readable. Asking again after an answer was lost does no harm. */
  finish(blob: BlobName, chunks: number): Promise<Result<null, WriteFailure>> {
    return this.#turns.run(async () => {
      const finished = await this.#chunkCount(blob);
      if (finished !== null) {
        if (finished !== chunks) throw new InvariantError('a finished blob never changes');
        return succeed(null);
      }
      const folder = this.#unfinished(blob);
      try {
        await makeFolder(folder); // an empty file is a blob without chunks
        if (!(await holdsExactly(folder, chunks))) throw new InvariantError('chunks of the blob are missing');
        await writeDurably(join(folder, COUNT_FILE), `${chunks}\n`);
        await rename(folder, this.#finished(blob));
        await flushFolder(dirname(folder));
        return succeed(null);
      } catch (error) {
        return fail(asWriteFailure(error, this.#folder));
      }
    });
  }

  /** Gives up on an unfinished blob. A finished one is evidence, and stays. */
  discard(blob: BlobName): Promise<void> {
    return this.#turns.run(() => rm(this.#unfinished(blob), { recursive: true, force: true }));
  }

  /** Deletes every blob of an inspection that was destroyed. */
  removeAll(inspection: string): Promise<void> {
    return this.#turns.run(() => rm(join(this.#folder, inspection), { recursive: true, force: true }));
  }

  async read(
    blob: BlobName,
    index: number,
  ): Promise<Result<{ bytes: Uint8Array; chunks: number }, { kind: 'missing' }>> {
    const chunks = await this.#chunkCount(blob);
    if (chunks === null) return fail({ kind: 'missing' });
    if (chunks === 0 && index === 0) return succeed({ bytes: new Uint8Array(), chunks });
    try {
      return succeed({
        bytes: new Uint8Array(await readFile(join(this.#finished(blob), chunkName(index)))),
        chunks,
      });
    } catch (error) {
      if (errorCode(error) === null) throw error;
      return fail({ kind: 'missing' });
    }
  }

  /** Removes what imports left behind that never finished: nothing refers to it. To be called before the first write. */
  async removeUnfinished(): Promise<void> {
    for (const inspection of await namesIn(this.#folder)) {
      for (const name of await namesIn(join(this.#folder, inspection))) {
        if (!name.endsWith(UNFINISHED)) continue;
        await rm(join(this.#folder, inspection, name), { recursive: true, force: true }).catch(
          () => undefined,
        );
      }
    }
  }

  async #chunkCount(blob: BlobName): Promise<number | null> {
    try {
      return Number.parseInt(await readFile(join(this.#finished(blob), COUNT_FILE), 'utf8'), 10);
    } catch (error) {
      if (errorCode(error) === null) throw error;
      return null;
    }
  }

  #finished({ inspection, id }: BlobName): string {
    return join(this.#folder, inspection, id);
  }

  #unfinished(blob: BlobName): string {
    return this.#finished(blob) + UNFINISHED;
  }
}

function chunkName(index: number): string {
  return `${String(index).padStart(6, '0')}.chunk`;
}

async function holdsExactly(folder: string, chunks: number): Promise<boolean> {
  const names = new Set((await readdir(folder)).filter((name) => name.endsWith('.chunk')));
  return (
    names.size === chunks &&
    Array.from({ length: chunks }, (_, index) => chunkName(index)).every((name) => names.has(name))
  );
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
