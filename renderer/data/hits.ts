import type { SearchDocument } from '@shared/search/search-document';

/** What was found, the best first. A list of documents is one; so is one whose documents are looked up as they are shown. */
export interface Hits {
  readonly length: number;
  at(index: number): SearchDocument | undefined;
}

/** Hits by the keys that the index knows documents under: of a hundred thousand, only those on the screen are fetched. */
export class KeyedHits implements Hits {
  readonly #keys: Uint32Array;
  readonly #documents: readonly (SearchDocument | undefined)[];

  constructor(keys: Uint32Array, documents: readonly (SearchDocument | undefined)[]) {
    this.#keys = keys;
    this.#documents = documents;
  }

  get length(): number {
    return this.#keys.length;
  }

  at(index: number): SearchDocument | undefined {
    return this.#documents[this.#keys[index] ?? -1];
  }

  *[Symbol.iterator](): Iterator<SearchDocument> {
    for (const key of this.#keys) {
      const document = this.#documents[key];
      if (document !== undefined) yield document;
    }
  }
}
