/** Zero to nineteen. */
export const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
/** Twenty to ninety, at the index of their tens. */
export const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const IRREGULAR_ORDINALS: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

function below100(n: number): string {
  if (n < 20) return UNITS[n] ?? '';
  const tens = TENS[Math.floor(n / 10)] ?? '';
  return n % 10 === 0 ? tens : `${tens}-${UNITS[n % 10] ?? ''}`;
}

function below1000(n: number): string {
  if (n < 100) return below100(n);
  const hundreds = `${UNITS[Math.floor(n / 100)] ?? ''} hundred`;
  return n % 100 === 0 ? hundreds : `${hundreds} and ${below100(n % 100)}`;
}

/**
 * A whole number in British words: 17 -> "seventeen", 120 -> "one hundred and twenty".
 * @param n a whole number from 0 to 999,999,999
 * @throws RangeError for anything else: a count is never negative, broken or that large
 */
export function inWords(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 999_999_999)
    throw new RangeError('only whole numbers below a billion');
  if (n < 1000) return below1000(n);
  const million = Math.floor(n / 1_000_000);
  const thousand = Math.floor((n % 1_000_000) / 1000);
  const rest = n % 1000;
  const parts: string[] = [];
  if (million > 0) parts.push(`${below1000(million)} million`);
  if (thousand > 0) parts.push(`${below1000(thousand)} thousand`);
  if (rest > 0) parts.push(rest < 100 ? `and ${below100(rest)}` : below1000(rest));
  return parts.join(' ');
}

/** 1 -> "first", 21 -> "twenty-first", 100 -> "one hundredth". Same range as {@link inWords}. */
export function ordinalInWords(n: number): string {
  const words = inWords(n);
  const cut = Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1;
  const last = words.slice(cut);
  const ordinal = IRREGULAR_ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return words.slice(0, cut) + ordinal;
}

const VALUES = new Map<string, number>([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.flatMap((word, tens) => (word === '' ? [] : [[word, tens * 10] as const])),
]);

/**
 * Reads a number as people write it in a sentence: "seventeen", "One hundred and twenty", "1,204", "60".
 * @returns the number, or null when the whole text is not one number
 */
export function readNumber(text: string): number | null {
  const trimmed = text.trim().toLowerCase();
  if (/^(\d{1,3}(,\d{3})+|\d+)$/.test(trimmed)) return Number(trimmed.replaceAll(',', ''));
  let total = 0;
  let group = 0;
  let seen = false;
  for (const word of trimmed.split(/[\s-]+/)) {
    if (word === 'and' && seen) continue;
    const value = VALUES.get(word);
    if (value !== undefined) group += value;
    else if (word === 'hundred' && group > 0) group *= 100;
    else if ((word === 'thousand' || word === 'million') && group > 0) {
      total += group * (word === 'thousand' ? 1000 : 1_000_000);
      group = 0;
    } else return null;
    seen = true;
  }
  const n = total + group;
  // Words that add up but that nobody would write so ("ten five") are not a number.
  return seen && n <= 999_999_999 && sameWords(trimmed, inWords(n)) ? n : null;
}

function sameWords(left: string, right: string): boolean {
  const plain = (words: string) => words.split(/[\s-]+/).filter((word) => word !== 'and');
  return plain(left).join(' ') === plain(right).join(' ');
}
