import type { QuantifierBand, QuantifierScale } from '@shared/framework/framework';
import { fail, type Result, succeed } from '@shared/result';

export type QuantifierRefusal =
  /** Too few counted for any word: only counts may be printed. */
  | { kind: 'too-few'; smallest: number }
  /** The scale has a hole here (an inspection's own scale may). */
  | { kind: 'no-band' };

/** Compares n/d with a bound without ever dividing: exact for whole numbers. */
function compare(n: number, d: number, [numerator, denominator]: [number, number]): number {
  return n * denominator - numerator * d;
}

function holds(band: QuantifierBand, n: number, d: number): boolean {
  const low = compare(n, d, band.from);
  const high = compare(n, d, band.to);
  return (low > 0 || (low === 0 && band.includesFrom)) && (high < 0 || (high === 0 && band.includesTo));
}

/**
 * The band of a scale into which n of d falls.
 * @param n how many held the point, @param d how many were counted (whole numbers, 0 <= n <= d)
 */
export function quantifierFor(
  scale: QuantifierScale,
  n: number,
  d: number,
): Result<QuantifierBand, QuantifierRefusal> {
  if (d < scale.smallest || d === 0) return fail({ kind: 'too-few', smallest: scale.smallest });
  const band = scale.bands.find((candidate) => holds(candidate, n, d));
  return band === undefined ? fail({ kind: 'no-band' }) : succeed(band);
}

/** Words that claim no share; they still have to link to a count. */
export const LOOSE_QUANTIFIERS = ['some', 'a number of'] as const;

export interface QuantifierChoice {
  word: string;
  isAllowed: boolean;
  /** Why, in a sentence for the screen: "Most is for 75% to 90%; 29 of 41 is 70.7%." */
  because: string;
}

function percent(numerator: number, denominator: number): string {
  const tenths = Math.round((1000 * numerator) / denominator) / 10;
  return `${tenths}%`;
}

/** "75% to 90%", "over 50%, under 75%", "exactly 50%". */
export function writeBand(band: QuantifierBand): string {
  const from = percent(...band.from);
  const to = percent(...band.to);
  if (compare(band.from[0], band.from[1], band.to) === 0) return `exactly ${from}`;
  if (band.includesFrom && band.includesTo) return `${from} to ${to}`;
  const low = band.includesFrom ? `${from} or more` : `over ${from}`;
  const high = band.includesTo ? `up to ${to}` : `under ${to}`;
  return `${low}, ${high}`;
}

/** Every word of the scale and the loose ones: which may be used for n of d, which may not, and why. */
export function quantifierChoices(scale: QuantifierScale, n: number, d: number): QuantifierChoice[] {
  const found = quantifierFor(scale, n, d);
  const share = d === 0 ? 'nobody was counted' : `${n} of ${d} is ${percent(n, d)}`;
  if (!found.ok && found.failure.kind === 'too-few') {
    const because = `Only counts below ${scale.smallest}: ${share}.`;
    return [...scale.bands.map((band) => band.word), ...LOOSE_QUANTIFIERS].map((word) => ({
      word,
      isAllowed: false,
      because,
    }));
  }
  const banded = scale.bands.map((band) => ({
    word: band.word,
    isAllowed: found.ok && found.value === band,
    because: `“${band.word}” is for ${writeBand(band)}; ${share}.`,
  }));
  const loose = LOOSE_QUANTIFIERS.map((word) => ({
    word,
    isAllowed: n >= 2 && n < d,
    because: `“${word}” claims no share, but has to link to its count; ${share}.`,
  }));
  return [...banded, ...loose];
}
