import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SilenceWatch } from './silence-watch';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('gives up once, and only on who says nothing for three minutes', () => {
  let given = 0;
  const watch = new SilenceWatch(() => (given += 1));
  watch.heard();
  vi.advanceTimersByTime(170_000);
  watch.heard();
  vi.advanceTimersByTime(170_000);
  expect(given).toBe(0);
  vi.advanceTimersByTime(20_000);
  expect(given).toBe(1);
  vi.advanceTimersByTime(600_000);
  expect(given).toBe(1);
});

it('waits for nobody once it has been answered', () => {
  let given = 0;
  const watch = new SilenceWatch(() => (given += 1));
  watch.heard();
  watch.stop();
  vi.advanceTimersByTime(600_000);
  expect(given).toBe(0);
});
