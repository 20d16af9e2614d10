import { InvariantError } from '@shared/result';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AutosaveTimer, LONGEST_MILLISECONDS, REST_MILLISECONDS, RETRY_MILLISECONDS } from './autosave-timer';

let typed = '';
let written: string[] = [];
let isWaiting = false;

function timer(write: () => Promise<void> | void = () => void written.push(typed)): AutosaveTimer {
  const one = new AutosaveTimer((waits) => {
    isWaiting = waits;
  });
  one.use(write);
  return one;
}

function type(into: AutosaveTimer, text: string): void {
  typed = text;
  into.touch();
}

beforeEach(() => {
  vi.useFakeTimers();
  typed = '';
  written = [];
  isWaiting = false;
});

afterEach(() => void vi.useRealTimers());

describe('typing that writes itself', () => {
  it('is written once the keys rest', async () => {
    const one = timer();
    type(one, 'a');
    await vi.advanceTimersByTimeAsync(REST_MILLISECONDS - 1);
    expect([written, isWaiting]).toEqual([[], true]);
    await vi.advanceTimersByTimeAsync(1);
    expect([written, isWaiting]).toEqual([['a'], false]);
  });

  it('is written within a second although the keys never rest', async () => {
    const one = timer();
    for (let at = 0; at < 2000; at += 50) {
      type(one, `key ${at}`);
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(written.length).toBeGreaterThanOrEqual(2);
    expect(written[0]).toBe(`key ${LONGEST_MILLISECONDS - 50}`);
    expect(LONGEST_MILLISECONDS).toBeLessThan(1000);
  });

  it('is written at once when somebody asks, and then not again', async () => {
    const one = timer();
    type(one, 'a');
    await one.flush();
    await one.flush();
    await vi.advanceTimersByTimeAsync(5000);
    expect(written).toEqual(['a']);
  });

  it('asks nothing of a form in which nobody typed', async () => {
    const one = timer();
    await one.flush();
    expect(written).toEqual([]);
  });

  it('is written one write after the other, the last text last', async () => {
    let finish: () => void = () => undefined;
    const one = timer(() => {
      written.push(typed);
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    type(one, 'a');
    const first = one.flush();
    type(one, 'b');
    const second = one.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect([written, isWaiting]).toEqual([['a'], true]);
    finish();
    await first;
    await vi.advanceTimersByTimeAsync(0);
    finish();
    await second;
    expect([written, isWaiting]).toEqual([['a', 'b'], false]);
  });

  it('is tried again when the disk refused it, until it is written', async () => {
    let isFull = true;
    const one = timer(() => {
      if (isFull) return Promise.reject(new Error('disk full'));
      written.push(typed);
      return Promise.resolve();
    });
    type(one, 'a');
    await expect(one.flush()).rejects.toThrow('disk full');
    await vi.advanceTimersByTimeAsync(RETRY_MILLISECONDS * 3);
    expect([written, isWaiting]).toEqual([[], true]);
    isFull = false;
    await vi.advanceTimersByTimeAsync(RETRY_MILLISECONDS);
    expect([written, isWaiting]).toEqual([['a'], false]);
  });

  it('is given up when its inspection was closed underneath it', async () => {
    let tries = 0;
    const one = timer(() => {
      tries += 1;
      throw new InvariantError('the inspection is closed');
    });
    type(one, 'a');
    await vi.advanceTimersByTimeAsync(RETRY_MILLISECONDS * 5);
    expect([tries, isWaiting]).toEqual([1, false]);
  });
});
