import { Quiet } from './quiet';

/** What is done in the background takes no longer than this in one go: a key that comes meanwhile waits for it. */
const STEP_MILLISECONDS = 4;

/** Chromium's word for the first time that a page shows any text or picture. */
const FIRST_PAINT = 'first-contentful-paint';

/** What somebody does that has to be answered at once. */
const INPUTS = ['keydown', 'pointerdown', 'wheel'] as const;

const quiet = new Quiet();
for (const input of INPUTS)
  window.addEventListener(input, () => quiet.hear(), { capture: true, passive: true });

/** Resolves after what is asked in this turn was answered: screens have been told, and have left. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Resolves once the window has no key to answer and nothing to draw. */
export function whenIdle(): Promise<void> {
  return scheduler.postTask(() => undefined, { priority: 'background' });
}

/** Resolves once what was drawn in this turn is on the screen: what is fetched for later must not come before what is shown first. */
export async function afterNextFrame(): Promise<void> {
  // The second frame begins when the first is on its way to the screen; the very first takes longer on its way than any other.
  if (performance.getEntriesByName(FIRST_PAINT).length > 0) await nextFrame().then(nextFrame);
  else await firstPaint();
  await whenIdle();
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((paints) => {
      if (paints.getEntriesByName(FIRST_PAINT).length === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}

/** Resolves once the window is idle and nobody has typed, clicked or scrolled for a moment: for long work that takes its time anyway. */
export async function whenQuiet(): Promise<void> {
  await quiet.come();
  await whenIdle();
}

/** Cuts work for which nobody waits into short steps: `rest` often, it only waits when a step has taken long enough. */
export class Pace {
  #since = performance.now();

  async rest(): Promise<void> {
    if (performance.now() - this.#since < STEP_MILLISECONDS) return;
    await whenQuiet();
    this.#since = performance.now();
  }
}
