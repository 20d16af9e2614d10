const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
// Nothing that a person would look for is longer; a pasted wall of letters must not become one huge term.
const LONGEST_WORD = 64;
const PLAIN = /^[\0-\x7f]*$/;

/** Text as it is compared: lower case, without accents and without apostrophes. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower.replaceAll("'", '');
  return lower.normalize('NFKD').replaceAll(/[\p{M}'’]/gu, '');
}

/** The words of a text as they stand in it; letters and digits with the apostrophes inside. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** A word as the index keeps it. */
export function foldWord(word: string): string {
  return fold(word).slice(0, LONGEST_WORD);
}

/** Words with their places, in UTF-16 code units. */
export function* placedWords(text: string): Generator<{ word: string; from: number; to: number }> {
  for (const match of text.matchAll(WORD))
    yield { word: foldWord(match[0]), from: match.index, to: match.index + match[0].length };
}
