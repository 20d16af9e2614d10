import type { DataSeries, SeriesValue } from '@shared/inspection/entities';
import { printableNumber } from '@shared/text/printable-number';
import { forceKey } from './force-name';

/** A force with its value and its place; the highest value is first. */
export interface RankedForce {
  force: string;
  value: number;
  /** From 1; equal values share a place. */
  rank: number;
  stands?: 'inspected' | 'similar';
}

export interface RankedSeries {
  forces: RankedForce[];
  absent: Extract<SeriesValue, { value: null }>[];
}

type Ranked = Pick<DataSeries, 'values' | 'similar'>;

/** Ranks the forces of a series, highest first, equal ones in the order of the alphabet. @param inspected the force's name */
export function rankSeries(series: Ranked, inspected: string): RankedSeries {
  const own = forceKey(inspected);
  const similar = new Set(series.similar.map(forceKey));
  const given = series.values
    .filter((one) => one.value !== null)
    .sort((a, b) => b.value - a.value || a.force.localeCompare(b.force, 'en'));
  return {
    forces: given.map(({ force, value }) => {
      const stands =
        forceKey(force) === own ? 'inspected' : similar.has(forceKey(force)) ? 'similar' : undefined;
      const rank = 1 + given.filter((other) => other.value > value).length;
      return { force, value, rank, ...(stands !== undefined && { stands }) };
    }),
    absent: series.values
      .filter((one) => one.value === null)
      .sort((a, b) => a.force.localeCompare(b.force, 'en')),
  };
}

/** "1st", "2nd", "3rd", "11th". @param n a whole number from 1 */
function ordinal(n: number): string {
  const ends = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ends}`;
}

/** Where the inspected force stands: "5th highest of 38 forces", "joint 5th highest of 38 forces". */
export function placeInWords(ranked: RankedSeries): string | null {
  const own = ranked.forces.find(({ stands }) => stands === 'inspected');
  if (own === undefined) return null;
  const isShared = ranked.forces.filter(({ rank }) => rank === own.rank).length > 1;
  const place = own.rank === 1 ? 'highest' : `${ordinal(own.rank)} highest`;
  return `${isShared ? 'joint ' : ''}${place} of ${ranked.forces.length} forces`;
}

export const MISSING_WORDS = {
  'not-supplied': 'not supplied',
  'not-comparable': 'not comparable',
  either: 'not supplied or not comparable',
} as const;

/** A series as evidence, in one line: "Arrests per 100 offences: 47.3, 5th highest of 38 forces; England and Wales 55". */
export function seriesInWords(series: DataSeries, inspected: string): string {
  const ranked = rankSeries(series, inspected);
  const own = ranked.forces.find(({ stands }) => stands === 'inspected');
  const absent = ranked.absent.find(({ force }) => forceKey(force) === forceKey(inspected));
  const stated =
    own !== undefined
      ? `${printableNumber(own.value)}, ${placeInWords(ranked) ?? ''}`
      : absent !== undefined
        ? `${inspected} ${MISSING_WORDS[absent.missing]}`
        : `${inspected} is not in it`;
  const all =
    series.englandAndWales === null ? '' : `; England and Wales ${printableNumber(series.englandAndWales)}`;
  return `${series.title}: ${stated}${all}`;
}
