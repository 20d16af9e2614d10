import { NUMBER_RULES, type NumberKind } from './number-rules';
import { FIGURES, numberValue, WORDS } from './number-words';

/** A number in running text. Offsets count UTF-16 units; `value` is null where the kind has no single value. */
export interface FoundNumber {
  kind: Exclude<NumberKind, 'pronoun'>;
  from: number;
  to: number;
  text: string;
  value: number | null;
  /** For "17 of 18": the whole. */
  of: number | null;
}

const NUMBER = new RegExp(`(?<![\\w.,£$€])${FIGURES}(?![\\w])|\\b${WORDS}\\b`, 'gi');
const FRACTIONS: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};

interface Region {
  kind: NumberKind;
  whole: boolean;
  from: number;
  to: number;
}

function regionsOf(words: string): Region[] {
  const regions: Region[] = [];
  const isFree = (from: number, to: number) =>
    regions.every((region) => to <= region.from || from >= region.to);
  for (const { kind, pattern, whole } of NUMBER_RULES)
    for (const match of words.matchAll(pattern)) {
      const to = match.index + match[0].length;
      if (match[0] !== '' && isFree(match.index, to)) regions.push({ kind, whole, from: match.index, to });
    }
  return regions;
}

/** The parts of a claim in words: "17 of the 18", "one in five", "two thirds", "17/18". */
function claimParts(words: string): { value: number | null; of: number | null } {
  const fraction = /^(a|one|two|three)[- ](\w+?)s?$/i.exec(words);
  const whole = FRACTIONS[fraction?.[2]?.toLowerCase() ?? ''];
  if (fraction !== null && whole !== undefined)
    return { value: fraction[1]?.toLowerCase() === 'a' ? 1 : numberValue(fraction[1] ?? ''), of: whole };
  const numbers = [...words.matchAll(new RegExp(`${FIGURES}|\\b${WORDS}\\b`, 'gi'))].map((found) =>
    numberValue(found[0]),
  );
  return { value: numbers[0] ?? null, of: numbers[1] ?? null };
}

function insideRegion(words: string, region: Region): FoundNumber[] {
  const { kind } = region;
  if (kind === 'pronoun') return [];
  const text = words.slice(region.from, region.to);
  if (region.whole) {
    const parts = kind === 'claim' ? claimParts(text) : { value: wholeValue(text), of: null };
    return [{ kind, from: region.from, to: region.to, text, ...parts }];
  }
  return [...text.matchAll(new RegExp(`${FIGURES}|\\b${WORDS}\\b`, 'gi'))].map((found) => ({
    kind,
    from: region.from + found.index,
    to: region.from + found.index + found[0].length,
    text: found[0],
    value: numberValue(found[0]),
    of: null,
  }));
}

function wholeValue(words: string): number | null {
  const first = new RegExp(`${FIGURES}|\\b${WORDS}\\b`, 'i').exec(words);
  return first === null ? null : numberValue(first[0]);
}

/**
 * Finds the numbers in running text, in figures and in words, and says what each is about, so that 101, an age or the
 * year of an Act is never taken for a count of evidence. What no rule knows is a `count`.
 * @returns in reading order, never overlapping
 */
export function findNumbers(words: string): FoundNumber[] {
  const regions = regionsOf(words);
  const found = regions.flatMap((region) => insideRegion(words, region));
  for (const match of words.matchAll(NUMBER)) {
    const to = match.index + match[0].length;
    if (regions.some((region) => match.index < region.to && to > region.from)) continue;
    found.push({
      kind: 'count',
      from: match.index,
      to,
      text: match[0],
      value: numberValue(match[0]),
      of: null,
    });
  }
  return found.sort((one, other) => one.from - other.from);
}
