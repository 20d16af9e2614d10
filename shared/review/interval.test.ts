import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson95, writeInterval } from './interval';

describe('the 95% interval around a count', () => {
  it.each([
    [17, 18, '74 to 99%'],
    [53, 60, '78 to 94%'],
    [0, 7, '0 to 35%'],
  ])('is, for %i of %i, %s', (n, d, words) => {
    expect(writeInterval(wilson95(n, d))).toBe(words);
  });

  // Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('agrees with the published bounds for %i of %i', (n, d, lower, upper) => {
    const interval = wilson95(n, d);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it('holds the share itself, stays within 0 and 1, and mirrors when yes and no are exchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat({ max: 3000 }), (d, part) => {
        const n = part % (d + 1);
        const { lower, upper } = wilson95(n, d);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(n / d);
        expect(upper).toBeGreaterThanOrEqual(n / d);
        expect(wilson95(d - n, d).lower).toBeCloseTo(1 - upper, 10);
      }),
    );
  });

  it('refuses what is no count', () => {
    expect(() => wilson95(0, 0)).toThrow('d > 0');
    expect(() => wilson95(3, 2)).toThrow('n <= d');
  });
});
