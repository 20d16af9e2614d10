import type { Query } from './query';
import type { SearchDocument } from './search-document';
import { fold } from './words';

const isLetter = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Whether a word of the text starts with it. */
function startsAWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(text[at - 1])) return true;
  return false;
}

/** Title and text of a document as they are compared. */
const foldedText = ({ title, text }: SearchDocument) => fold(`${title}\n${text}`);

const standsIn = (text: string, phrases: readonly string[]) => {
  if (phrases.length === 0) return true;
  const spaced = text.replaceAll(/\s+/g, ' ');
  return phrases.every((phrase) => spaced.includes(phrase));
};

/** Whether every phrase stands in the document just so. */
export function hasPhrases(document: SearchDocument, phrases: readonly string[]): boolean {
  return phrases.length === 0 || standsIn(foldedText(document), phrases);
}

/**
 * Looks through everything, without an index: what a search does until the index stands. Knows no typos. It can be
 * interrupted, and goes on where it was.
 */
export class Scan {
  readonly #documents: Iterator<SearchDocument>;
  readonly #query: Query;
  readonly #inTitle: SearchDocument[] = [];
  readonly #inText: SearchDocument[] = [];

  constructor(documents: Iterable<SearchDocument>, query: Query) {
    this.#documents = documents[Symbol.iterator]();
    this.#query = query;
  }

  /** What holds every word as the start of a word, so far: titles before texts, in the order given. */
  get found(): SearchDocument[] {
    return [...this.#inTitle, ...this.#inText];
  }

  /**
   * Looks on until it is done, or until it is told to stop.
   * @returns whether everything was looked through
   */
  lookOn(mayGoOn: () => boolean): boolean {
    do {
      const next = this.#documents.next();
      if (next.done === true) return true;
      this.#look(next.value);
    } while (mayGoOn());
    return false;
  }

  #look(document: SearchDocument): void {
    const { words, phrases } = this.#query;
    const text = foldedText(document);
    if (!words.every((word) => startsAWord(text, word)) || !standsIn(text, phrases)) return;
    const title = text.slice(0, document.title.length);
    (words.some((word) => startsAWord(title, word)) ? this.#inTitle : this.#inText).push(document);
  }
}
