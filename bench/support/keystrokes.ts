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
        // A task after the frame's own work: by then it has been drawn.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => painted.push(performance.now() - pressedAt);
        port2.postMessage(null);
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
 * Types one key and waits until the app says that it is saved: both copies are on the disk.
 * @returns milliseconds from when the key reached the window to the words "Saved ..." of this very change
 */
export async function keyUntilSaved(page: Page): Promise<number> {
  await page.evaluate(() => {
    const says = () => /\bSaved \d\d:\d\d:\d\d/.test(document.querySelector('header')?.textContent ?? '');
    const saved = new Promise<number>((done) => {
      window.addEventListener(
        'keydown',
        ({ timeStamp }) => {
          let wasUnsaved = false;
          const watch = new MutationObserver(() => {
            wasUnsaved ||= !says();
            if (!wasUnsaved || !says()) return;
            watch.disconnect();
            done(performance.now() - timeStamp);
          });
          watch.observe(document.body, { childList: true, characterData: true, subtree: true });
        },
        { capture: true, once: true },
      );
    });
    Object.assign(globalThis, { saved });
  });
  await page.keyboard.press('e');
  return page.evaluate(() => (globalThis as unknown as { saved: Promise<number> }).saved);
}
