import { fold, foldWord, wordsOf } from './words';

/** What a person looks for. */
export interface Query {
  /** Every one of them has to be there, as a whole word or as the start of one. */
  words: string[];
  /** Put in quotation marks: they have to stand there just so. */
  phrases: string[];
}

const MOST_WORDS = 12;

/** Reads what was typed: `custody "risk assessment"`. A quotation mark that is still open counts as closed at the end. */
export function parseQuery(typed: string): Query {
  const phrases = [...typed.matchAll(/["“”]([^"“”]+)/g)]
    .filter((_, at) => at % 2 === 0)
    .map(([, phrase = '']) => foldSpaces(phrase))
    .filter((phrase) => phrase.includes(' '));
  const words = [...new Set(wordsOf(typed).map(foldWord))].filter((word) => word !== '').slice(0, MOST_WORDS);
  return { words, phrases };
}

/** Folded, with one space wherever there is white space. */
export function foldSpaces(text: string): string {
  return fold(text).trim().replaceAll(/\s+/g, ' ');
}

/** How many letters of a word may be wrong: none in short words and in numbers, one from four letters, two from eight. */
export function typosIn(word: string): number {
  if (word.length < 4 || /\p{N}/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** The word with two neighbours changed over, once for each pair: the typing error that costs two letters otherwise. */
export function swapsOf(word: string): string[] {
  if (typosIn(word) !== 1) return [];
  const letters = [...word];
  return letters.slice(1).flatMap((letter, at) => {
    const before = letters[at];
    return letter === before
      ? []
      : [[...letters.slice(0, at), letter, before, ...letters.slice(at + 2)].join('')];
  });
}
