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

/** Milliseconds from a key to the first frame in which `selector` is there and holds `text`. Ask before pressing it. */
export function fromKeyToPaint(page: Page, key: string, selector: string, text = ''): Promise<number> {
  return page.evaluate(untilPainted, {
    event: 'keydown',
    key,
    selector,
    text,
    ends: 'shown',
  } satisfies Wanted);
}

/** Milliseconds from a key to the first frame in which `selector` holds another text. Ask before pressing it. */
export function fromKeyToChange(page: Page, key: string, selector: string): Promise<number> {
  return page.evaluate(untilPainted, {
    event: 'keydown',
    key,
    selector,
    text: '',
    ends: 'changed',
  } satisfies Wanted);
}

/** Milliseconds from a click to the first frame in which `selector` holds other elements. Ask before clicking. */
export function fromClickToNewPage(page: Page, selector: string): Promise<number> {
  return page.evaluate(untilPainted, {
    event: 'click',
    key: '',
    selector,
    text: '',
    ends: 'replaced',
  } satisfies Wanted);
}

/** Runs in the window: nothing from outside its own text is there. */
function untilPainted({ event, key, selector, text, ends }: Wanted): Promise<number> {
  return new Promise((resolve) => {
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
      // This frame is drawn with it; a task after it comes when it has been.
      const start = from;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - start);
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}
