import { TENS, UNITS } from '@shared/text/number-words';

const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
  billion: 1_000_000_000,
};

const VALUES = new Map<string, number>([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.slice(2).map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

const UNIT = UNITS.slice(1, 10).join('|');
const BELOW_HUNDRED = `(?:(?:${TENS.slice(2).join('|')})(?:[- ](?:${UNIT}))?|${[...UNITS].reverse().join('|')})`;

/** A whole number in words, without boundaries: "seven", "twenty-one", "one hundred and twenty", "two thousand". */
export const WORDS = `(?:${BELOW_HUNDRED}(?: (?:${Object.keys(SCALES).join('|')}))*(?: (?:and )?${BELOW_HUNDRED}(?: (?:${Object.keys(SCALES).join('|')}))*)*)`;

/** A number in figures: "17", "2,700", "1.2 million". */
export const FIGURES = `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?: (?:hundred|thousand|million|billion))?`;

/** What a number in figures or in words is worth; null when the text is not a number. */
export function numberValue(words: string): number | null {
  const spelt = words.toLowerCase();
  const figures = /^([\d,]+(?:\.\d+)?)(?: (hundred|thousand|million|billion))?$/.exec(spelt);
  if (figures !== null)
    return Number((figures[1] ?? '').replaceAll(',', '')) * (SCALES[figures[2] ?? ''] ?? 1);
  let total = 0;
  let part = 0;
  for (const word of spelt.split(/[\s-]+/)) {
    if (word === 'and') continue;
    const value = VALUES.get(word);
    const scale = SCALES[word];
    if (value !== undefined) part += value;
    else if (scale === 100) part *= 100;
    else if (scale !== undefined) {
      total += part * scale;
      part = 0;
    } else return null;
  }
  return total + part;
}
