import { type Query, swapsOf, typosIn } from './query';
import { bestFirst } from './ranking';
import { WordBook } from './word-book';
import { eachWord } from './words';

/** What the index is told of a document; the key is the number under which the window knows it. */
export interface IndexEntry {
  key: number;
  title: string;
  text: string;
}

export interface IndexAnswer {
  /** Keys of what was found, the best first. */
  keys: Uint32Array<ArrayBuffer>;
  /** Words with typing errors that were taken for a word of the query: what is highlighted besides its beginnings. */
  terms: string[];
}

/*
 * An occurrence is one small whole number, which every browser keeps without a box of its own: the slot of the document,
 * whether the word stands in the title, and how often it stands in the text, up to 31 times.
 */
const SLOT = 6;
const IN_TITLE = 32;
const TIMES = 31;
// Changed and removed documents leave empty slots; they are cleared away when there are this many and more than a quarter.
const MOST_EMPTY = 1000;
// BM25 with its usual constants: how fast more occurrences stop to count, and how much a document's length does.
const K = 1.2;
const B = 0.7;
const TITLE_WEIGHT = 2;
const PREFIX_WEIGHT = 0.6;
const ERROR_WEIGHT = 0.25;

/**
 * Finds documents by the words in them, by their beginnings, and in spite of typing errors: an inverted index with the
 * occurrences of each word in the order of slots. A document that changes takes a new slot.
 * @see Robertson and Zaragoza (2009), The Probabilistic Relevance Framework: BM25 and Beyond, for the ranking
 */
export class SearchIndex {
  readonly #book = new WordBook();
  #occurrences: number[][] = [];
  readonly #slotOfKey = new Map<number, number>();
  /** The key in each slot; -1 in an empty one. */
  #keys: number[] = [];
  #lengths: number[] = [];
  #allWords = 0;

  get size(): number {
    return this.#slotOfKey.size;
  }

  /** Takes a document in, in place of what the same key stood for before. */
  put({ key, title, text }: IndexEntry): void {
    this.remove(key);
    const slot = this.#keys.push(key) - 1;
    this.#slotOfKey.set(key, slot);
    let length = 0;
    eachWord(title, (word) => this.#note(word, slot, IN_TITLE));
    eachWord(text, (word) => {
      length += 1;
      this.#note(word, slot, 1);
    });
    this.#lengths.push(length);
    this.#allWords += length;
  }

  remove(key: number): void {
    const slot = this.#slotOfKey.get(key);
    if (slot === undefined) return;
    this.#slotOfKey.delete(key);
    this.#keys[slot] = -1;
    this.#allWords -= this.#lengths[slot] ?? 0;
    const empty = this.#keys.length - this.size;
    if (empty > MOST_EMPTY && empty * 4 > this.#keys.length) this.#clearAway();
  }

  /** Everything that holds every word of the query; nothing for a query without words. */
  search({ words }: Query): IndexAnswer {
    if (words.length === 0) return { keys: new Uint32Array(0), terms: [] };
    const scores = new Float32Array(this.#keys.length);
    // How many words of the query each document has held so far, and no gaps.
    const held = new Uint8Array(this.#keys.length);
    const terms = new Set<string>();
    for (const [at, word] of words.entries()) {
      for (const [number, weight] of this.#meantBy(word)) {
        this.#score(number, weight, at, held, scores);
        const term = this.#book.word(number);
        if (!words.some((start) => term.startsWith(start))) terms.add(term);
      }
    }
    const found: number[] = [];
    for (let slot = 0; slot < held.length; slot += 1)
      if (held[slot] === words.length && (this.#keys[slot] ?? -1) >= 0) found.push(slot);
    return { keys: bestFirst(found, this.#keys, scores), terms: [...terms] };
  }

  #note(word: string, slot: number, what: number): void {
    const number = this.#book.numberFor(word);
    const list = this.#occurrences[number];
    if (list === undefined) {
      this.#occurrences[number] = [(slot << SLOT) | what];
      return;
    }
    const last = list[list.length - 1] ?? 0;
    if (last >>> SLOT !== slot) list.push((slot << SLOT) | what);
    else if (what === IN_TITLE) list[list.length - 1] = last | IN_TITLE;
    else if ((last & TIMES) < TIMES) list[list.length - 1] = last + 1;
  }

  /** The word as it stands, the start of one, one with typing errors, or the start of one with two letters changed over. */
  #meantBy(word: string): Map<number, number> {
    const meant = new Map<number, number>();
    const mean = (number: number, weight: number) => {
      if (weight > (meant.get(number) ?? 0)) meant.set(number, weight);
    };
    const startsWith = (start: string, weight: number, whole: number) => {
      for (const number of this.#book.beginningWith(start)) {
        const more = this.#book.word(number).length - start.length;
        mean(number, more === 0 ? whole : (weight * start.length) / (start.length + 0.3 * more));
      }
    };
    startsWith(word, PREFIX_WEIGHT, 1);
    for (const swapped of swapsOf(word)) startsWith(swapped, ERROR_WEIGHT * PREFIX_WEIGHT, ERROR_WEIGHT);
    for (const { number, errors } of this.#book.near(word, typosIn(word)))
      mean(number, (ERROR_WEIGHT * word.length) / (word.length + errors));
    return meant;
  }

  #score(number: number, weight: number, at: number, held: Uint8Array, scores: Float32Array): void {
    const list = this.#occurrences[number] ?? [];
    const rarity = Math.log(1 + Math.max(0, this.size - list.length + 0.5) / (list.length + 0.5));
    const usual = this.#allWords / Math.max(1, this.size) || 1;
    for (const occurrence of list) {
      const slot = occurrence >>> SLOT;
      const before = held[slot] ?? 0;
      // A word before this one is missing there.
      if (before < at) continue;
      if (before === at) held[slot] = at + 1;
      const times = occurrence & TIMES;
      const long = (this.#lengths[slot] ?? 0) / usual;
      const inText = (times * (K + 1)) / (times + K * (1 - B + B * long));
      const inTitle = (occurrence & IN_TITLE) === 0 ? 0 : TITLE_WEIGHT * (K + 1);
      // Never nothing: a word that stands everywhere still tells a title from a text.
      scores[slot] = (scores[slot] ?? 0) + weight * (rarity + 0.1) * (inText + inTitle);
    }
  }

  /** Closes the gaps that changed and removed documents left. */
  #clearAway(): void {
    const slots = new Int32Array(this.#keys.length).fill(-1);
    const [keys, lengths]: [number[], number[]] = [[], []];
    for (const [slot, key] of this.#keys.entries()) {
      if (key < 0) continue;
      slots[slot] = keys.push(key) - 1;
      lengths.push(this.#lengths[slot] ?? 0);
      this.#slotOfKey.set(key, keys.length - 1);
    }
    this.#occurrences = this.#occurrences.map((list) =>
      list.flatMap((occurrence) => {
        const slot = slots[occurrence >>> SLOT] ?? -1;
        return slot < 0 ? [] : [(slot << SLOT) | (occurrence & (IN_TITLE | TIMES))];
      }),
    );
    [this.#keys, this.#lengths] = [keys, lengths];
  }
}
