import MiniSearch, { type Query as MiniSearchQuery, type SearchResult } from 'minisearch';
import { type Query, swapsOf, typosIn } from './query';
import { foldWord, wordsOf } from './words';

/** What the index is told of a document; the key is the number under which the window knows it. */
export interface IndexEntry {
  key: number;
  title: string;
  text: string;
}

export interface IndexAnswer {
  /** Keys of what was found, the best first. */
  keys: Uint32Array<ArrayBuffer>;
  /** The words of the documents that were found, typos and endings included: what is to be highlighted. */
  terms: string[];
}

/** Finds documents by the words in them, by their beginnings, and in spite of typing errors. */
export class SearchIndex {
  readonly #index = new MiniSearch<IndexEntry>({
    idField: 'key',
    fields: ['title', 'text'],
    tokenize: wordsOf,
    processTerm: (word) => foldWord(word) || null,
    // Vacuuming in slices keeps a long day of edits from piling up; it yields between batches.
    autoVacuum: true,
  });

  get size(): number {
    return this.#index.documentCount;
  }

  /** Takes a document in, in place of what the same key stood for before. */
  put(entry: IndexEntry): void {
    if (this.#index.has(entry.key)) this.#index.replace(entry);
    else this.#index.add(entry);
  }

  remove(key: number): void {
    if (this.#index.has(key)) this.#index.discard(key);
  }

  /** Everything that holds every word of the query; nothing for a query without words. */
  search({ words }: Query): IndexAnswer {
    if (words.length === 0) return { keys: new Uint32Array(0), terms: [] };
    const found: SearchResult[] = this.#index.search({ combineWith: 'AND', queries: words.map(queryOf) });
    const terms = new Set<string>();
    for (const { terms: matched } of found) for (const term of matched) terms.add(term);
    return { keys: Uint32Array.from(found, ({ id }: { id: number }) => id), terms: [...terms] };
  }
}

/** The word as it stands, the start of one, one with typing errors, or one with two letters changed over. */
function queryOf(word: string): MiniSearchQuery {
  const asTyped = {
    queries: [word],
    prefix: true,
    fuzzy: typosIn(word),
    weights: { prefix: 0.6, fuzzy: 0.25 },
  };
  const swaps = swapsOf(word);
  if (swaps.length === 0) return { ...asTyped, boost: { title: 2 } };
  const swapped = {
    queries: swaps,
    combineWith: 'OR' as const,
    prefix: true,
    boost: { title: 0.5, text: 0.25 },
  };
  return { combineWith: 'OR', queries: [{ ...asTyped, boost: { title: 2 } }, swapped] };
}
