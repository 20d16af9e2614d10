import type { ClaimWording } from '@shared/draft/draft-node';
import type { QuantifierScale } from '@shared/framework/framework';
import { InvariantError } from '@shared/result';
import { COUNTS_ONLY_BELOW, fractionInWords } from './fraction';
import { type Noun, pluralOf, singularHead, singularOf } from './noun';
import { capitalise, writeNumber, writeNumbers, writePercentage } from './number';
import { quantifierFor } from './quantifier';

/** n of d: whole numbers, 0 <= n <= d. */
export interface Tally {
  n: number;
  d: number;
}

export interface ClaimStyle {
  wording: ClaimWording;
  /** Names the whole: "cases that involved vulnerable victims". */
  noun: Noun;
  startsSentence?: boolean;
  /** Percentages only from this denominator; below it a share is printed as a count. */
  percentFrom?: number;
  /** The inspection's scale; without one, and below its smallest denominator, a quantifier is printed as a count. */
  scale?: QuantifierScale;
}

/** Percentages appear from this denominator unless the inspection sets its own. */
export const PERCENT_FROM = 50;

/** "17 of the 18 cases", "all 18 cases", "both cases", "the only case", "none of the seven cases". */
function nOfD({ n, d }: Tally, noun: Noun, startsSentence: boolean): string {
  const plural = pluralOf(noun);
  const whole = writeNumber(d);
  if (d === 0) return `no ${plural}`;
  if (d === 1) return n === 1 ? `the only ${singularOf(noun)}` : `no ${singularOf(noun)}`;
  if (d === 2)
    return n === 0 ? `neither of the two ${plural}` : n === 1 ? `one of the two ${plural}` : `both ${plural}`;
  if (n === 0) return `none of the ${whole} ${plural}`;
  if (n === d) return `all ${whole} ${plural}`;
  if (n === 1) return `one of the ${whole} ${plural}`;
  const [part, all] = writeNumbers([n, d], { startsSentence });
  return `${part} of the ${all} ${plural}`;
}

/** After a sentence has named the whole: "17 of them", "all 18", "none of the seven", "both of them", "that case". */
function ofThem({ n, d }: Tally, noun: Noun, startsSentence: boolean): string {
  const whole = writeNumber(d);
  if (d === 0) return 'none';
  if (d === 1) return n === 1 ? `that ${singularHead(noun)}` : 'none';
  if (d === 2) return n === 0 ? 'neither of them' : n === 1 ? 'one of them' : 'both of them';
  if (n === 0) return `none of the ${whole}`;
  if (n === d) return `all ${whole}`;
  if (n === 1) return 'one of them';
  const [part] = writeNumbers([n, d], { startsSentence });
  return `${part} of them`;
}

function wholeAlone(d: number, noun: Noun, startsSentence: boolean): string {
  if (d === 0) return `no ${pluralOf(noun)}`;
  if (d === 1) return `the only ${singularOf(noun)}`;
  return `${writeNumber(d, { startsSentence })} ${pluralOf(noun)}`;
}

function quantified(word: string, d: number, noun: Noun): string {
  if (word === 'all')
    return d === 1 ? `the only ${singularOf(noun)}` : `all ${writeNumber(d)} ${pluralOf(noun)}`;
  return `${word} of the ${pluralOf(noun)}`;
}

function words(tally: Tally, style: ClaimStyle): string {
  const startsSentence = style.startsSentence === true;
  switch (style.wording) {
    case 'n-of-d':
      return nOfD(tally, style.noun, startsSentence);
    case 'of-them':
      return ofThem(tally, style.noun, startsSentence);
    case 'whole':
      return wholeAlone(tally.d, style.noun, startsSentence);
    case 'share': {
      if (tally.d === 0 || tally.d < (style.percentFrom ?? PERCENT_FROM))
        return nOfD(tally, style.noun, startsSentence);
      const share = writePercentage(tally.n, tally.d, { startsSentence });
      return `${share} of the ${writeNumber(tally.d)} ${pluralOf(style.noun)}`;
    }
    case 'fraction': {
      const fraction = fractionInWords(tally.n, tally.d, style.scale?.smallest ?? COUNTS_ONLY_BELOW);
      if (fraction === null) return nOfD(tally, style.noun, startsSentence);
      return `${fraction} of the ${writeNumber(tally.d)} ${pluralOf(style.noun)}`;
    }
    case 'quantifier': {
      const band = style.scale === undefined ? undefined : quantifierFor(style.scale, tally.n, tally.d);
      if (band === undefined || !band.ok) return nOfD(tally, style.noun, startsSentence);
      return quantified(band.value.word, tally.d, style.noun);
    }
  }
}

/**
 * The words printed for n of d, in the house style. Every wording of the same claim can stand in the same place
 * of a sentence ("... in [17 of them]."), so that a claim can be brought up to date without breaking its sentence.
 * @throws InvariantError when n and d are no count
 */
export function wordClaim(tally: Tally, style: ClaimStyle): string {
  const { n, d } = tally;
  if (!Number.isInteger(n) || !Number.isInteger(d) || n < 0 || n > d)
    throw new InvariantError('a claim needs 0 <= n <= d');
  const text = words(tally, style);
  return style.startsSentence === true ? capitalise(text) : text;
}
