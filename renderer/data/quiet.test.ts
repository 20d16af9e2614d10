import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Quiet } from './quiet';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function waitFor(quiet: Quiet): { hasCome: boolean } {
  const wait = { hasCome: false };
  void quiet.come().then(() => {
    wait.hasCome = true;
  });
  return wait;
}

it('holds nothing up when nobody touches anything', async () => {
  const wait = waitFor(new Quiet());
  await vi.advanceTimersByTimeAsync(0);
  expect(wait.hasCome).toBe(true);
});

it('lets the work wait as long as keys follow each other, and go on soon after the last one', async () => {
  const quiet = new Quiet();
  quiet.hear();
  const wait = waitFor(quiet);
  for (let key = 0; key < 20; key += 1) {
    await vi.advanceTimersByTimeAsync(250);
    quiet.hear();
  }
  expect(wait.hasCome).toBe(false);
  await vi.advanceTimersByTimeAsync(390);
  expect(wait.hasCome).toBe(false);
  await vi.advanceTimersByTimeAsync(20);
  expect(wait.hasCome).toBe(true);
});
