/** What reads a large file says something now and then; a file that was made to keep its reader busy does not. */
const LONGEST_SILENCE_MS = 180_000;

/** Gives up on a worker that was asked something and says nothing for too long. */
export class SilenceWatch {
  readonly #giveUp: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(giveUp: () => void) {
    this.#giveUp = giveUp;
  }

  /** It was asked something, or it said something: from here on it counts anew. */
  heard(): void {
    this.stop();
    this.#timer = setTimeout(this.#giveUp, LONGEST_SILENCE_MS);
  }

  /** Nothing is waited for. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}
