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

const isLetter = (code: number) => code >= 97 && code <= 122;
const isDigit = (code: number) => code >= 48 && code <= 57;
const isApostrophe = (code: number) => code === 39 || code === 0x2019;

/** Dashes, quotation marks, dots, hard spaces, the pound sign: what ordinary English holds outside ASCII, accents aside. */
const isPlainSign = (code: number) =>
  (code >= 0x2010 && code <= 0x2027) || code === 0xa0 || code === 0xa3 || code === 0xb7;

/**
 * Hands over every word of a text as the index keeps it, in order: `foldWord` of each of `wordsOf`. Ordinary English
 * is read letter by letter, several times as fast as by the pattern; anything else goes by the pattern.
 */
export function eachWord(text: string, take: (word: string) => void): void {
  const lower = text.toLowerCase();
  if (isOrdinary(lower)) eachOrdinaryWord(lower, take);
  else eachOddWord(text, take);
}

function isOrdinary(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127 && !isPlainSign(code)) return false;
  }
  return true;
}

function eachOrdinaryWord(lower: string, take: (word: string) => void): void {
  let from = -1;
  let hasApostrophe = false;
  const end = (to: number) => {
    const word = lower.slice(from, to);
    take(hasApostrophe || word.length > LONGEST_WORD ? foldWord(word) : word);
    from = -1;
    hasApostrophe = false;
  };
  for (let at = 0; at <= lower.length; at += 1) {
    // Past the end there is no letter: NaN.
    const code = lower.charCodeAt(at);
    if (isLetter(code) || isDigit(code)) {
      // "o'clock" is one word, "it's5" is two.
      if (hasApostrophe && isDigit(code)) end(at);
      if (from < 0) from = at;
    } else if (from >= 0) {
      if (isApostrophe(code) && isLetter(lower.charCodeAt(at + 1))) hasApostrophe = true;
      else end(at);
    }
  }
}

function eachOddWord(text: string, take: (word: string) => void): void {
  for (const word of wordsOf(text)) {
    const folded = foldWord(word);
    if (folded !== '') take(folded);
  }
}
