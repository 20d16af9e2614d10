import type { QuantifierBand, QuantifierScale } from '@shared/framework/framework';
import { LOOSE_QUANTIFIERS, writeBand } from './quantifier';

/** Marks the scale that an inspection brought along, beside those of its framework. */
export const OWN_SCALE = 'own';

/** A band as a person writes it: bounds in per cent, with up to two decimals. */
export interface BandFields {
  word: string;
  from: string;
  includesFrom: boolean;
  to: string;
  includesTo: boolean;
}

const PERCENT = /^(?:100(?:\.0{1,2})?|\d{1,2}(?:\.\d{1,2})?)$/;

/** "66.67" as the exact fraction [6667, 10000]; null for what is no percentage from 0 to 100. */
function fractionOf(percent: string): [number, number] | null {
  const written = percent.trim().replace(/\s*%$/, '');
  if (!PERCENT.test(written)) return null;
  const [whole = '0', decimals = ''] = written.split('.');
  return [Number(`${whole}${decimals.padEnd(2, '0')}`), 10_000];
}

/** A band of a scale as it is edited. */
export function fieldsOf({ word, from, includesFrom, to, includesTo }: QuantifierBand): BandFields {
  const percent = ([n, d]: [number, number]) => String(Math.round((n * 10_000) / d) / 100);
  return { word, from: percent(from), includesFrom, to: percent(to), includesTo };
}

const compare = ([a, b]: [number, number], [c, d]: [number, number]) => a * d - c * b;

/**
 * Reads a scale as a person wrote it. The bands have to cover everything from 0% to 100%, each share once: a hole would
 * leave a count without a word, an overlap would give it two.
 * @returns the bands, highest first, and what is wrong with them in sentences (empty when they may be used)
 */
export function readBands(fields: readonly BandFields[]): { bands: QuantifierBand[]; problems: string[] } {
  const problems: string[] = [];
  const bands = fields.flatMap(({ word, from, includesFrom, to, includesTo }, at): QuantifierBand[] => {
    const name = word.trim();
    const named = name === '' ? `Band ${at + 1}` : `“${name}”`;
    const [low, high] = [fractionOf(from), fractionOf(to)];
    if (name === '') problems.push(`Band ${at + 1} has no word.`);
    if (low === null || high === null) {
      problems.push(`${named} needs bounds from 0 to 100, such as 75 or 66.67.`);
      return [];
    }
    if (compare(low, high) > 0) problems.push(`${named} ends below where it starts.`);
    if (compare(low, high) === 0 && !(includesFrom && includesTo))
      problems.push(`${named} holds nothing: it starts and ends at ${from}% and leaves that out.`);
    return [{ word: name, from: low, includesFrom, to: high, includesTo }];
  });
  const words = bands.map(({ word }) => word.toLowerCase()).filter((word) => word !== '');
  for (const word of new Set(words.filter((one, at) => words.indexOf(one) !== at)))
    problems.push(`“${word}” stands for two bands.`);
  for (const word of LOOSE_QUANTIFIERS)
    if (words.includes(word)) problems.push(`“${word}” claims no share: it cannot be a band.`);
  const ordered = bands.sort((a, b) => compare(b.to, a.to) || compare(b.from, a.from));
  if (problems.length > 0) return { bands: ordered, problems };
  return { bands: ordered, problems: coverage(ordered) };
}

/** Holes and overlaps, from the top down. @param bands each with something in it, highest first */
function coverage(bands: readonly QuantifierBand[]): string[] {
  const [first, last] = [bands[0], bands.at(-1)];
  if (first === undefined || last === undefined) return ['A scale needs at least one band.'];
  const problems: string[] = [];
  if (compare(first.to, [1, 1]) !== 0 || !first.includesTo) problems.push('No band holds 100%.');
  bands.forEach((band, at) => {
    const below = bands[at + 1];
    if (below === undefined) return;
    const gap = compare(band.from, below.to);
    if (gap > 0 || (gap === 0 && !band.includesFrom && !below.includesTo)) {
      const hole: QuantifierBand = {
        word: '',
        from: below.to,
        includesFrom: !below.includesTo,
        to: band.from,
        includesTo: !band.includesFrom,
      };
      problems.push(`Nothing stands for ${writeBand(hole)}, between “${below.word}” and “${band.word}”.`);
    } else if (gap < 0 || (band.includesFrom && below.includesTo))
      problems.push(`“${band.word}” and “${below.word}” both hold the same shares.`);
  });
  if (last.from[0] !== 0 || !last.includesFrom) problems.push('No band holds 0%.');
  return problems;
}

/** The scale that an inspection uses: its own if it says so, else the one it names, else the framework's first. */
export function scaleInUse(
  inspection: { quantifierScale: string; ownScale?: QuantifierScale } | undefined,
  scales: readonly QuantifierScale[],
): QuantifierScale | undefined {
  if (inspection?.quantifierScale === OWN_SCALE && inspection.ownScale !== undefined)
    return inspection.ownScale;
  return scales.find(({ id }) => id === inspection?.quantifierScale) ?? scales[0];
}
