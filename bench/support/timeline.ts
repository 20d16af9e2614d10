import type { Page } from '@playwright/test';
import type { Timed } from '../../renderer/data/timing';

/** How long the app's next act of this name takes, as it says on the browser's own timeline. Ask before it begins. */
export function nextTime(window: Page, name: Timed, limit = 60_000): Promise<number> {
  return window.evaluate(
    ({ wanted, most }) =>
      new Promise<number>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no ${wanted} in ${most} ms`)), most);
        const observer = new PerformanceObserver((list) => {
          const found = list.getEntries().find((entry) => entry.name === wanted);
          if (found === undefined) return;
          clearTimeout(timer);
          observer.disconnect();
          resolve(found.duration);
        });
        observer.observe({ type: 'measure' });
      }),
    { wanted: name, most: limit },
  );
}

/** What begins a measurement, and what ends it: a frame that holds what `ends` names. */
interface Wanted {
  event: 'keydown' | 'click';
  key: string;
  selector: string;
  text: string;
  ends: 'shown' | 'changed' | 'replaced';
}

/** Milliseconds from what was waited for to the frame that answers it. Ask after the key or the click. */
type Watch = () => Promise<number>;

/** Watches for a key and the first frame in which `selector` is there and holds `text`. Wait for it before pressing. */
export function fromKeyToPaint(page: Page, key: string, selector: string, text = ''): Promise<Watch> {
  return watch(page, {
    event: 'keydown',
    key,
    selector,
    text,
    ends: 'shown',
  });
}

/** Watches for a key and the first frame in which `selector` holds another text. Wait for it before pressing. */
export function fromKeyToChange(page: Page, key: string, selector: string): Promise<Watch> {
  return watch(page, {
    event: 'keydown',
    key,
    selector,
    text: '',
    ends: 'changed',
  });
}

/** Watches for a click and the first frame in which `selector` holds other elements. Wait for it before clicking. */
export function fromClickToNewPage(page: Page, selector: string): Promise<Watch> {
  return watch(page, {
    event: 'click',
    key: '',
    selector,
    text: '',
    ends: 'replaced',
  });
}

/** The watch stands when this resolves: a key can overtake a question that is still on its way to the window. */
async function watch(page: Page, wanted: Wanted): Promise<Watch> {
  await page.evaluate(watchInWindow, wanted);
  return () => page.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted);
}

/** Runs in the window: nothing from outside its own text is there. */
function watchInWindow({ event, key, selector, text, ends }: Wanted): void {
  const painted = new Promise<number>((resolve, reject) => {
    setTimeout(() => reject(new Error(`${selector} did not change within a minute of a ${event}`)), 60_000);
    const textNow = () => document.querySelector(selector)?.textContent ?? '';
    const childNow = () => document.querySelector(selector)?.firstElementChild ?? null;
    const [textBefore, childBefore] = [textNow(), childNow()];
    const hasEnded = {
      shown: () =>
        Array.from(document.querySelectorAll(selector)).some((element) => element.textContent.includes(text)),
      changed: () => textNow() !== textBefore,
      replaced: () => childNow() !== null && childNow() !== childBefore,
    }[ends];
    let from: number | null = null;
    const hear = (heard: Event) => {
      if (heard instanceof KeyboardEvent && heard.key !== key) return;
      window.removeEventListener(event, hear, true);
      from = heard.timeStamp;
    };
    window.addEventListener(event, hear, true);
    const look = () => {
      if (from === null || !hasEnded()) {
        requestAnimationFrame(look);
        return;
      }
      // This frame is drawn with it; the first task after it comes when it has been.
      const start = from;
      void scheduler.postTask(() => resolve(performance.now() - start), { priority: 'user-blocking' });
    };
    requestAnimationFrame(look);
  });
  // Asked for later; a watch that nobody asks is no fault.
  painted.catch(() => undefined);
  Object.assign(globalThis, { painted });
}
