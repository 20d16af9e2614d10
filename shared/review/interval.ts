import { InvariantError } from '@shared/result';

/** Bounds of a 95% interval, as proportions in [0, 1]. */
export interface Interval {
  lower: number;
  upper: number;
}

/** The 97.5% point of the standard normal distribution. */
export const Z95 = 1.959963984540054;

/**
 * Wilson score interval for a proportion at 95%. Shown to the inspector, never printed in a report.
 * @param n successes, @param d trials (whole numbers, 0 <= n <= d, d > 0)
 * @returns lower and upper bound as proportions in [0, 1]
 * @throws InvariantError when n and d are no count of at least one
 * @see Wilson (1927), JASA 22, 209-212
 */
export function wilson95(n: number, d: number): Interval {
  if (!Number.isInteger(n) || !Number.isInteger(d) || d < 1 || n < 0 || n > d)
    throw new InvariantError('an interval needs 0 <= n <= d and d > 0');
  const share = n / d;
  const z2 = Z95 * Z95;
  const middle = share + z2 / (2 * d);
  const reach = Z95 * Math.sqrt((share * (1 - share)) / d + z2 / (4 * d * d));
  const scale = 1 + z2 / d;
  // At the ends the formula is exact in theory and off by rounding in practice: the bound is the end itself.
  return {
    lower: n === 0 ? 0 : Math.max(0, (middle - reach) / scale),
    upper: n === d ? 1 : Math.min(1, (middle + reach) / scale),
  };
}

/** "74 to 99%": what the screens say beside a count. */
export function writeInterval({ lower, upper }: Interval): string {
  return `${Math.round(lower * 100)} to ${Math.round(upper * 100)}%`;
}
