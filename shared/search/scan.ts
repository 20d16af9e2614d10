import type { Query } from './query';
import type { SearchDocument } from './search-document';
import { fold } from './words';

const folded = new WeakMap<SearchDocument, string>();

/** Title and text of a document as they are compared; folded once. */
export function foldedText(document: SearchDocument): string {
  const known = folded.get(document);
  if (known !== undefined) return known;
  const text = fold(`${document.title}\n${document.text}`);
  folded.set(document, text);
  return text;
}

const isLetter = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Whether a word of the text starts with it. */
function startsAWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(text[at - 1])) return true;
  return false;
}

/** Whether every phrase stands in the document just so. */
export function hasPhrases(document: SearchDocument, phrases: readonly string[]): boolean {
  if (phrases.length === 0) return true;
  const text = foldedText(document).replaceAll(/\s+/g, ' ');
  return phrases.every((phrase) => text.includes(phrase));
}

/**
 * Looks through everything, without an index: what a search does until the index stands. Knows no typos.
 * @returns what holds every word as the start of a word, in the order given; titles before texts
 */
export function scan(documents: Iterable<SearchDocument>, { words, phrases }: Query): SearchDocument[] {
  const inTitle: SearchDocument[] = [];
  const inText: SearchDocument[] = [];
  for (const document of documents) {
    const text = foldedText(document);
    if (!words.every((word) => startsAWord(text, word))) continue;
    if (!hasPhrases(document, phrases)) continue;
    const title = text.slice(0, document.title.length);
    (words.some((word) => startsAWord(title, word)) ? inTitle : inText).push(document);
  }
  return [...inTitle, ...inText];
}
