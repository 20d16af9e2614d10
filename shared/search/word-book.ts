import { differentLetters, errorsBetween, lettersOf } from './near-words';

// Fewer new words than this are looked through one by one; more are sorted in among the others.
const MOST_UNSORTED = 200;

/** Every word that occurs, by number; finds words by their beginning and in spite of typing errors. */
export class WordBook {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #letters: number[] = [];
  /** Numbers in the order of their words: those of all words but the newest. */
  #sorted: number[] = [];
  #firstUnsorted = 0;

  word(number: number): string {
    return this.#words[number] ?? '';
  }

  /** The number of a word; a new one for a word that was not there. */
  numberFor(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.push(word) - 1;
    this.#letters.push(lettersOf(word));
    this.#numbers.set(word, number);
    return number;
  }

  /** Numbers of the words that begin so, the word itself among them. */
  beginningWith(start: string): number[] {
    if (this.#words.length - this.#firstUnsorted > MOST_UNSORTED) this.#sort();
    const found: number[] = [];
    for (let at = this.#placeOf(start); at < this.#sorted.length; at += 1) {
      const number = this.#sorted[at] ?? 0;
      if (!this.word(number).startsWith(start)) break;
      found.push(number);
    }
    for (let number = this.#firstUnsorted; number < this.#words.length; number += 1)
      if (this.word(number).startsWith(start)) found.push(number);
    return found;
  }

  /** Words with at least one error and no more than `most`, each with how many it has. */
  near(word: string, most: number): { number: number; errors: number }[] {
    if (most === 0) return [];
    const letters = lettersOf(word);
    const found: { number: number; errors: number }[] = [];
    for (let number = 0; number < this.#letters.length; number += 1) {
      if (differentLetters(letters, this.#letters[number] ?? 0) > 2 * most) continue;
      const errors = errorsBetween(word, this.word(number), most);
      if (errors > 0 && errors <= most) found.push({ number, errors });
    }
    return found;
  }

  #sort(): void {
    const numbers = this.#words.map((word, number) => ({ word, number }));
    this.#sorted = numbers.sort((a, b) => (a.word < b.word ? -1 : 1)).map(({ number }) => number);
    this.#firstUnsorted = this.#words.length;
  }

  /** Where the first word stands that is not before `start`. */
  #placeOf(start: string): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.word(this.#sorted[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
