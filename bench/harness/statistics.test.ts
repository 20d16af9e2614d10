import { describe, expect, it } from 'vitest';
import { growthExponent, median, p99 } from './statistics';

describe('the statistics of the bench', () => {
  it('takes the middle sample, or the mean of the middle two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 9, 6])).toBe(5);
    expect(median([7])).toBe(7);
  });

  it('finds the sample below which 99 of 100 lie', () => {
    expect(p99(Array.from({ length: 200 }, (_, at) => at + 1))).toBe(198);
    expect(p99([3])).toBe(3);
  });

  it('finds the exponent of growth', () => {
    const at = (exponent: number) => [10, 100, 1000].map((size) => ({ size, value: 3 * size ** exponent }));
    expect(growthExponent(at(0))).toBeCloseTo(0);
    expect(growthExponent(at(1))).toBeCloseTo(1);
    expect(growthExponent(at(2))).toBeCloseTo(2);
  });
});
