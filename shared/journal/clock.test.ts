import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clockAtRest,
  clockDevice,
  clockInstant,
  isClock,
  readClock,
  receive,
  tick,
  writeClock,
} from './clock';

const wall = fc.integer({ min: 0, max: 4_102_444_800_000 });
const state = fc.record({ milliseconds: wall, counter: fc.integer({ min: 0, max: 16 ** 6 - 1 }) });
const device = fc.stringMatching(/^[0-9a-f]{32}$/);

describe('the clock of an entry', () => {
  it('never goes back, even when the laptop’s clock jumps back', () => {
    fc.assert(
      fc.property(state, wall, device, (before, now, laptop) => {
        expect(writeClock(tick(before, now), laptop) > writeClock(before, laptop)).toBe(true);
      }),
    );
  });

  it('follows the laptop’s clock when that is ahead', () => {
    expect(tick({ milliseconds: 5, counter: 9 }, 1_490_000_000_000)).toEqual({
      milliseconds: 1_490_000_000_000,
      counter: 0,
    });
  });

  it('goes on counting through a moment with more entries than the counter holds', () => {
    const full = { milliseconds: 5, counter: 16 ** 6 - 1 };
    expect(tick(full, 5)).toEqual({ milliseconds: 6, counter: 0 });
  });

  it('is later than everything read from other laptops', () => {
    fc.assert(
      fc.property(state, state, wall, device, device, (ours, theirs, now, a, b) => {
        const seen = writeClock(theirs, b);
        expect(writeClock(tick(receive(ours, seen), now), a) > seen).toBe(true);
      }),
    );
  });

  it('sorts as text in the order of time, counter and device', () => {
    fc.assert(
      fc.property(state, state, device, device, (one, other, a, b) => {
        const byNumbers =
          one.milliseconds - other.milliseconds ||
          one.counter - other.counter ||
          (a < b ? -1 : a > b ? 1 : 0);
        const [x, y] = [writeClock(one, a), writeClock(other, b)];
        expect(Math.sign(x < y ? -1 : x > y ? 1 : 0)).toBe(Math.sign(byNumbers));
      }),
    );
  });

  it('can be read back', () => {
    fc.assert(
      fc.property(state, device, (one, laptop) => {
        const clock = writeClock(one, laptop);
        expect(readClock(clock)).toEqual({ ...one, device: laptop });
        expect([clockInstant(clock), clockDevice(clock), isClock(clock)]).toEqual([
          one.milliseconds,
          laptop,
          true,
        ]);
      }),
    );
  });

  it.each(['', '1-2-3', '00000000000001-000000-', '00000000000001-00000g-ab', null, 7])(
    'is not %j',
    (text) => {
      expect(isClock(text)).toBe(false);
      expect(() => readClock(String(text))).toThrow('not a clock');
    },
  );

  it('starts before every other', () => {
    expect(writeClock(clockAtRest, 'f') < writeClock(tick(clockAtRest, 0), '0')).toBe(true);
  });
});
