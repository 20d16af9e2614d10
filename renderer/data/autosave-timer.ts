/** Typing is written when the keys rest for this long ... */
export const REST_MILLISECONDS = 300;
/** ... and in any case so soon after the first key, so that a power cut takes less than a second of typing. */
export const LONGEST_MILLISECONDS = 700;
const RETRY_MILLISECONDS = 2000;

/**
 * Calls `write` soon after `touch`, at most one call at a time. When `write` rejects, what was typed is still unwritten:
 * it is tried again until it succeeds.
 */
export class AutosaveTimer {
  #write: () => Promise<void> | void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writeBy: number | null = null;
  #running: Promise<void> = Promise.resolve();

  /** What to call from now on. */
  use(write: () => Promise<void> | void): void {
    this.#write = write;
  }

  /** Something was typed. */
  readonly touch = (): void => {
    const now = performance.now();
    this.#writeBy ??= now + LONGEST_MILLISECONDS;
    this.#schedule(Math.min(REST_MILLISECONDS, this.#writeBy - now));
  };

  /** Writes what waits, and waits for what is being written; rejects when that could not be written. */
  readonly flush = (): Promise<void> => {
    if (this.#writeBy === null) return this.#running;
    clearTimeout(this.#timer);
    this.#writeBy = null;
    const running = this.#running.catch(() => undefined).then(() => this.#write());
    this.#running = running;
    running.catch(() => {
      if (this.#running !== running || this.#writeBy !== null) return;
      this.#writeBy = performance.now() + RETRY_MILLISECONDS;
      this.#schedule(RETRY_MILLISECONDS);
    });
    return running;
  };

  #schedule(milliseconds: number): void {
    clearTimeout(this.#timer);
    // The form hears of a failure through the save state; the timer only tries again.
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), Math.max(0, milliseconds));
  }
}
