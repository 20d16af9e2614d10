/** What is done in the background takes no longer than this in one go: a key that comes meanwhile waits for it. */
const STEP_MILLISECONDS = 4;

/** Resolves once the window has no key to answer and nothing to draw. */
export function whenIdle(): Promise<void> {
  return scheduler.postTask(() => undefined, { priority: 'background' });
}

/** Cuts work for which nobody waits into short steps: `rest` often, it only waits when a step has taken long enough. */
export class Pace {
  #since = performance.now();

  async rest(): Promise<void> {
    if (performance.now() - this.#since < STEP_MILLISECONDS) return;
    await whenIdle();
    this.#since = performance.now();
  }
}
