import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder, writeDurably } from '../disk/durable-write';
import { OneAtATime } from '../disk/one-at-a-time';

/** Something that stopped. Nothing in it can be what an inspector wrote: names and places in our own code, no messages. */
export interface Crash {
  /** ISO date and time. */
  at: string;
  version: string;
  where: 'main process' | 'window' | 'window error' | 'helper process';
  /** The system's word ("oom", "killed") or the name of the error class. */
  reason: string;
  exitCode: number | null;
  /** "file:line:column" in the build, the innermost first. */
  frames: string[];
}

const MOST_CRASHES = 50;

/** Remembers the last crashes in one file of the profile. It is never sent anywhere. */
export class CrashLog {
  readonly #path: string;
  readonly #turns = new OneAtATime();

  constructor(path: string) {
    this.#path = path;
  }

  /** A disk that cannot be written must not make a crash worse. */
  note(crash: Crash): Promise<void> {
    return this.#turns.run(async () => {
      const crashes = [...(await this.#read()), crash].slice(-MOST_CRASHES);
      await makeFolder(dirname(this.#path)).catch(() => undefined);
      await writeDurably(this.#path, JSON.stringify(crashes, null, 1)).catch(() => undefined);
    });
  }

  /** Oldest first. */
  read(): Promise<Crash[]> {
    return this.#turns.run(() => this.#read());
  }

  async #read(): Promise<Crash[]> {
    try {
      const found: unknown = JSON.parse(await readFile(this.#path, 'utf8'));
      return Array.isArray(found) ? found.filter(isCrash) : [];
    } catch {
      return [];
    }
  }
}

function isCrash(value: unknown): value is Crash {
  if (typeof value !== 'object' || value === null) return false;
  const { at, version, where, reason, frames } = value as Record<string, unknown>;
  return [at, version, where, reason].every((one) => typeof one === 'string') && Array.isArray(frames);
}
