/** Between two keys of somebody who types; after this they have stopped to think, or to read. */
const QUIET_MILLISECONDS = 400;

/** Keeps what nobody waits for out of the way of somebody who types, clicks or scrolls. */
export class Quiet {
  #heard = Number.NEGATIVE_INFINITY;

  /** A key, a click, a turn of the wheel: what is done in the background pauses from here. */
  hear(): void {
    this.#heard = performance.now();
  }

  /** Resolves at once when nothing was heard lately, else when nothing has been for a moment. */
  async come(): Promise<void> {
    for (let left = this.#left(); left > 0; left = this.#left()) await after(left);
  }

  #left(): number {
    return this.#heard + QUIET_MILLISECONDS - performance.now();
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
