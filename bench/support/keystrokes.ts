import type { Page } from '@playwright/test';

/** What the floor and the app are started with: a frame is drawn as soon as there is something to draw, not at the next 60th. */
export const FRAMES_AT_ONCE = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

const SENTENCE = 'officers could say how cases are allocated, and who looks at them again. ';

/**
 * Types into whatever has the cursor, key by key.
 * @returns milliseconds of each key, from when it reached the window to the frame that shows it
 */
export async function typeKeys(page: Page, keys: number): Promise<number[]> {
  await page.evaluate(() => {
    const painted: number[] = [];
    const hear = (event: KeyboardEvent) => {
      const pressedAt = event.timeStamp;
      requestAnimationFrame(() => {
        // The first task after the frame's own work: by then it has been drawn. Not any later one, behind which the
        // collecting of garbage or the next key may have come first.
        void scheduler.postTask(() => painted.push(performance.now() - pressedAt), {
          priority: 'user-blocking',
        });
      });
    };
    window.addEventListener('keydown', hear, true);
    Object.assign(globalThis, { keystrokes: { painted, hear } });
  });
  for (let at = 0; at < keys; at += 1) await page.keyboard.press(keyAt(at));
  return page.evaluate(() => {
    const { keystrokes } = globalThis as unknown as {
      keystrokes: { painted: number[]; hear: (event: KeyboardEvent) => void };
    };
    window.removeEventListener('keydown', keystrokes.hear, true);
    return keystrokes.painted;
  });
}

function keyAt(at: number): string {
  const letter = SENTENCE[at % SENTENCE.length] ?? 'x';
  return letter === ' ' ? 'Space' : letter;
}

/**
 * Types one key and waits until both copies of it are on the disk, as the data room tells the timeline.
 * @returns milliseconds from when the key reached the window
 */
export async function keyUntilSaved(page: Page): Promise<number> {
  await page.evaluate(() => {
    const saved = new Promise<number>((done, refuse) => {
      setTimeout(() => refuse(new Error('no change was saved within 30 s of a key')), 30_000);
      window.addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const watch = new PerformanceObserver((list) => {
            const commit = list.getEntriesByName('commit').find(({ startTime }) => startTime > timeStamp);
            if (commit === undefined) return;
            watch.disconnect();
            done(commit.startTime + commit.duration - timeStamp);
          });
          watch.observe({ type: 'measure' });
        },
        { capture: true, once: true },
      );
    });
    Object.assign(globalThis, { saved });
  });
  await page.keyboard.press('e');
  return page.evaluate(() => (globalThis as unknown as { saved: Promise<number> }).saved);
}
