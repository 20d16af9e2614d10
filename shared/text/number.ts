import { inWords } from './number-words';

/** How a number stands in its sentence. */
export interface NumberPlace {
  /** A number that starts a sentence is always in words, with a capital. */
  startsSentence?: boolean;
  /** Figures wanted whatever the size, because another number of the sentence needs them. */
  inFigures?: boolean;
}

/** In figures, thousands with a comma: 2700 -> "2,700". */
export function inFigures(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** First letter as a capital, the rest as it is. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/**
 * House style for one number: one to nine in words, 10 and over in figures, words at the start of a sentence.
 * @param n a whole number, not negative
 */
export function writeNumber(n: number, place: NumberPlace = {}): string {
  if (place.startsSentence === true) return capitalise(inWords(n));
  return place.inFigures === true || n >= 10 ? inFigures(n) : inWords(n);
}

/**
 * House style for the numbers of one sentence: figures for all of them when they would otherwise be mixed.
 * Only the first can start the sentence, and is then in words whatever the others do.
 */
export function writeNumbers(numbers: readonly number[], place: { startsSentence?: boolean } = {}): string[] {
  const mixed = numbers.some((n) => n < 10) && numbers.some((n) => n >= 10);
  return numbers.map((n, index) =>
    writeNumber(n, { inFigures: mixed, startsSentence: index === 0 && place.startsSentence === true }),
  );
}

/**
 * A share in per cent, rounded half up to a whole number; never rounded to 0% or 100% when that would be untrue.
 * @param n part, @param d whole (n <= d, d > 0)
 */
export function writePercentage(n: number, d: number, place: { startsSentence?: boolean } = {}): string {
  const rounded = Math.floor((200 * n + d) / (2 * d));
  const atStart = place.startsSentence === true;
  const [limit, value] =
    rounded === 100 && n < d
      ? ['more than ', 99]
      : rounded === 0 && n > 0
        ? ['less than ', 1]
        : ['', rounded];
  if (atStart) return capitalise(`${limit}${inWords(value)} per cent`);
  return `${limit}${value}%`;
}
