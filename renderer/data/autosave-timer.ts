import { InvariantError } from '@shared/result';

/** Typing is written when the keys rest for this long ... */
export const REST_MILLISECONDS = 300;
/** ... and in any case so soon after the first key, so that a power cut takes less than a second of typing. */
export const LONGEST_MILLISECONDS = 700;
export const RETRY_MILLISECONDS = 2000;

/**
 * Calls `write` soon after `touch`, at most one call at a time. When `write` rejects, what was typed is still unwritten:
 * it is tried again until it succeeds.
 */
export class AutosaveTimer {
  readonly #onWaiting: (isWaiting: boolean) => void;
  #write: () => Promise<void> | void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When what waits has to be written, by `performance.now()`; null when nothing waits. */
  #writeBy: number | null = null;
  #running: Promise<void> | null = null;

  /** @param onWaiting told whether anything is typed that is not written yet */
  constructor(onWaiting: (isWaiting: boolean) => void) {
    this.#onWaiting = onWaiting;
  }

  /** What to call from now on. */
  use(write: () => Promise<void> | void): void {
    this.#write = write;
  }

  /** Something was typed. */
  readonly touch = (): void => {
    const now = performance.now();
    this.#writeBy ??= now + LONGEST_MILLISECONDS;
    this.#onWaiting(true);
    this.#schedule(Math.min(REST_MILLISECONDS, this.#writeBy - now));
  };

  /** Writes what waits, and waits for what is being written; rejects when that could not be written. */
  readonly flush = async (): Promise<void> => {
    // What is typed while one write is under way goes out with the next.
    while (this.#running !== null) await this.#running;
    if (this.#writeBy === null) return;
    clearTimeout(this.#timer);
    this.#writeBy = null;
    this.#running = this.#run();
    await this.#running;
  };

  async #run(): Promise<void> {
    try {
      await this.#write();
    } catch (error) {
      // A form that outlived its inspection has nowhere to write to: trying again would not change that.
      if (!(error instanceof InvariantError)) this.#tryAgainLater();
      throw error;
    } finally {
      this.#running = null;
      this.#onWaiting(this.#writeBy !== null);
    }
  }

  #tryAgainLater(): void {
    this.#writeBy ??= performance.now() + RETRY_MILLISECONDS;
    this.#schedule(RETRY_MILLISECONDS);
  }

  #schedule(milliseconds: number): void {
    clearTimeout(this.#timer);
    // The form hears of a failure through the save state; the timer only tries again.
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), Math.max(0, milliseconds));
  }
}
