/** Below this whole only counts are printed, unless a scale says otherwise. */
export const COUNTS_ONLY_BELOW = 10;

/** Fractions that a reader hears without counting: tenths and twelfths are left to counts. */
const FRACTIONS: [numerator: number, denominator: number, words: string][] = [
  [1, 2, 'half'],
  [1, 3, 'a third'],
  [2, 3, 'two thirds'],
  [1, 4, 'a quarter'],
  [3, 4, 'three quarters'],
  [1, 5, 'one in five'],
  [2, 5, 'two in five'],
  [3, 5, 'three in five'],
  [4, 5, 'four in five'],
  [1, 10, 'one in ten'],
  [9, 10, 'nine in ten'],
];

/** How far from the fraction "around" may be: two in a hundred of the whole. */
const AROUND: [numerator: number, denominator: number] = [2, 100];

/**
 * n of d as a simple fraction: "a third" when it is exactly that, "around a third" when it is within two in a hundred.
 * Compared on whole numbers, never on rounded shares.
 * @param smallest below this whole there is no fraction, only a count
 * @returns null when no simple fraction is near, for none and for all
 */
export function fractionInWords(n: number, d: number, smallest: number): string | null {
  if (d < smallest || n <= 0 || n >= d) return null;
  const distance = ([top, bottom]: readonly [number, number, string]) =>
    Math.abs(n * bottom - top * d) / bottom;
  const nearest = FRACTIONS.reduce((best, next) => (distance(next) < distance(best) ? next : best));
  const [top, bottom, words] = nearest;
  if (n * bottom === top * d) return words;
  const isNear = Math.abs(n * bottom - top * d) * AROUND[1] <= AROUND[0] * d * bottom;
  return isNear ? `around ${words}` : null;
}
