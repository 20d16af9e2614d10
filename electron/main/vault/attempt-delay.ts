import { readFile } from 'node:fs/promises';
import { writeDurably } from '../disk/durable-write';
import { OneAtATime } from '../disk/one-at-a-time';
import { errorCode } from '../disk/write-failure';

const FREE_ATTEMPTS = 3;
const FIRST_DELAY = 1000;
const LONGEST_DELAY = 5 * 60 * 1000;

/** Milliseconds to wait after this many wrong passphrases in a row: none after the first two, then 1 s, 2 s, 4 s ... */
export function delayAfter(failures: number): number {
  if (failures < FREE_ATTEMPTS) return 0;
  return Math.min(FIRST_DELAY * 2 ** (failures - FREE_ATTEMPTS), LONGEST_DELAY);
}

interface Attempts {
  failures: number;
  /** When the last attempt began, by the wall clock. */
  at: number;
}

export interface Clocks {
  wall(): number;
  /** Never goes back, but starts anew with the app. */
  steady(): number;
}

const SYSTEM_CLOCKS: Clocks = { wall: Date.now, steady: () => performance.now() };

/**
 * Makes guessing at the keyboard slow. An attempt counts when it begins; whether it succeeded is told once that is on the
 * disk, which is reached while the key is being derived: killing the app does not take an attempt back. (Who can copy the
 * key file guesses elsewhere; Argon2id is for them.)
 */
export class AttemptDelay {
  readonly #path: string;
  readonly #clocks: Clocks;
  readonly #turns = new OneAtATime();
  #attempts: Attempts | null = null;
  #begun: number | null = null;

  constructor(path: string, clocks: Clocks = SYSTEM_CLOCKS) {
    this.#path = path;
    this.#clocks = clocks;
  }

  /** Begins to count an attempt and answers 0, or answers the milliseconds still to wait and counts nothing. */
  begin(): Promise<number> {
    return this.#turns.run(async () => {
      const attempts = await this.#known();
      const wait = this.#remaining(attempts);
      if (wait > 0) return wait;
      this.#begun = this.#clocks.steady();
      this.#attempts = { failures: attempts.failures + 1, at: this.#clocks.wall() };
      void this.#turns.run(() => this.#write());
      return 0;
    });
  }

  /** Resolves once every attempt that was begun is on the disk. */
  counted(): Promise<void> {
    return this.#turns.run(() => Promise.resolve());
  }

  succeeded(): Promise<void> {
    return this.#turns.run(() => {
      this.#attempts = { failures: 0, at: this.#clocks.wall() };
      return this.#write();
    });
  }

  #remaining({ failures, at }: Attempts): number {
    // Within one run of the app the wall clock is not asked: it can be turned.
    if (this.#begun === null && this.#clocks.wall() < at) this.#begun = this.#clocks.steady();
    const elapsed = this.#begun === null ? this.#clocks.wall() - at : this.#clocks.steady() - this.#begun;
    return Math.max(0, Math.ceil(delayAfter(failures) - elapsed));
  }

  async #known(): Promise<Attempts> {
    this.#attempts ??= await this.#read();
    return this.#attempts;
  }

  async #read(): Promise<Attempts> {
    // A file that says nothing readable was tampered with or damaged: neither makes guessing free again.
    const suspect = { failures: FREE_ATTEMPTS, at: this.#clocks.wall() };
    try {
      const [, failures, at] = /^(\d{1,9}) (\d{1,15})\n$/.exec(await readFile(this.#path, 'utf8')) ?? [];
      return failures === undefined ? suspect : { failures: Number(failures), at: Number(at) };
    } catch (error) {
      return errorCode(error) === 'ENOENT' ? { failures: 0, at: 0 } : suspect;
    }
  }

  async #write(): Promise<void> {
    const { failures, at } = await this.#known();
    // A full or read-only disk must not keep an inspector out; the count then lives as long as the app does.
    await writeDurably(this.#path, `${failures} ${Math.round(at)}\n`).catch(() => undefined);
  }
}
