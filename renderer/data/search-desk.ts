import { DocumentBook } from '@shared/search/document-book';
import type { Wanted } from '@shared/search/marks';
import type { Query } from '@shared/search/query';
import { hasPhrases, Scan } from '@shared/search/scan';
import type { SearchDocument } from '@shared/search/search-document';
import type { IndexEntry } from '@shared/search/search-index';
import { type Hits, KeyedHits } from './hits';
import type { SearchReply, SearchRequest } from './search-protocol';
import { letTheWindowAnswer, newSlice, passingInSlices } from './slices';
import type { Workspace } from './workspace';

/** What was found, the best first, and which words are to be highlighted. */
export interface Found {
  documents: Hits;
  wanted: Wanted;
  /** Whether typing errors were allowed for: not yet, while the index is being built. */
  isIndexed: boolean;
  /** Whether everything was looked through: not yet, when the first screenful is shown of a long look. */
  isComplete: boolean;
}

/** What a search is for; what was asked before is dropped once something else is. */
export interface Asked {
  query: Query;
  /** What the search is narrowed to; null for everything. */
  passes: ((document: SearchDocument) => boolean) | null;
  isWanted: () => boolean;
  /** Told of the first hits while the rest is looked through. */
  tell: (found: Found) => void;
}

// Small enough that handing one over never holds up a key.
const BATCH = 500;
const BATCH_CHARACTERS = 500_000;
const SCREENFUL = 30;

/**
 * Searches the open inspection. The index is built in a worker from the first search on and lives in its memory only;
 * until it stands, everything is looked through instead, which finds the same words but no typing errors.
 */
export class SearchDesk {
  readonly #workspace: Workspace;
  readonly #book: DocumentBook;
  readonly #worker: Worker;
  readonly #stop: () => void;
  readonly #keys = new Map<string, number>();
  /** By key; nothing where a document is gone. */
  readonly #documents: (SearchDocument | undefined)[] = [];
  readonly #waiting = new Map<number, (reply: SearchReply & { kind: 'found' }) => void>();
  /** Once typing errors are allowed for. */
  readonly whenIndexed: Promise<void>;
  #tellIndexed: () => void = () => undefined;
  #asked = 0;
  #isReady = false;
  #isCurrent = true;

  constructor(workspace: Workspace, worker: Worker) {
    this.#workspace = workspace;
    this.#worker = worker;
    this.whenIndexed = new Promise((resolve) => {
      this.#tellIndexed = resolve;
    });
    this.#book = new DocumentBook(workspace.author);
    worker.onmessage = ({ data }: MessageEvent<SearchReply>) => this.#hear(data);
    this.#book.update(workspace.snapshot());
    void this.#handOver();
    this.#stop = workspace.subscribe(() => {
      this.#isCurrent = false;
    });
  }

  /** Everything that can be found, as it is now: for a list that is only filtered. */
  all(): SearchDocument[] {
    this.#catchUp();
    return [...this.#book.documents.values()];
  }

  get isIndexed(): boolean {
    return this.#isReady;
  }

  /** What is found; null when it is no longer wanted. */
  find(asked: Asked): Promise<Found | null> {
    this.#catchUp();
    return this.#isReady ? this.#askIndex(asked) : this.#lookThrough(asked);
  }

  async #askIndex({ query, passes, isWanted }: Asked): Promise<Found | null> {
    const number = ++this.#asked;
    const { keys, terms } = await new Promise<SearchReply & { kind: 'found' }>((resolve) => {
      this.#waiting.set(number, resolve);
      this.#send({ kind: 'search', number, query });
    });
    if (!isWanted()) return null;
    const hits = new KeyedHits(keys, this.#documents);
    const { phrases } = query;
    const documents =
      passes === null && phrases.length === 0
        ? hits
        : await passingInSlices(
            hits,
            (document) => (passes === null || passes(document)) && hasPhrases(document, phrases),
            isWanted,
          );
    if (documents === null) return null;
    return {
      documents,
      wanted: { terms: new Set(terms), beginnings: query.words },
      isIndexed: true,
      isComplete: true,
    };
  }

  async #lookThrough({ query, passes, isWanted, tell }: Asked): Promise<Found | null> {
    const all = [...this.#book.documents.values()];
    const scan = new Scan(passes === null ? all : all.filter(passes), query);
    const found = (isComplete: boolean): Found => ({
      documents: scan.found,
      wanted: { terms: new Set(), beginnings: query.words },
      isIndexed: false,
      isComplete,
    });
    let hasTold = false;
    while (!scan.lookOn(newSlice())) {
      if (!hasTold && scan.found.length >= SCREENFUL) {
        hasTold = true;
        tell(found(false));
      }
      await letTheWindowAnswer();
      if (!isWanted()) return null;
    }
    return found(true);
  }

  close(): void {
    this.#stop();
    this.#worker.terminate();
  }

  #send(request: SearchRequest): void {
    this.#worker.postMessage(request);
  }

  #hear(reply: SearchReply): void {
    if (reply.kind === 'ready') {
      this.#isReady = true;
      this.#tellIndexed();
      return;
    }
    this.#waiting.get(reply.number)?.(reply);
    this.#waiting.delete(reply.number);
  }

  /** Brings documents and index up to what was written since; an edit costs one document. */
  #catchUp(): void {
    if (this.#isCurrent) return;
    this.#isCurrent = true;
    const { put, removed } = this.#book.update(this.#workspace.snapshot());
    if (put.length === 0 && removed.length === 0) return;
    this.#send({
      kind: 'change',
      put: put.map((document) => this.#entry(document)),
      removed: removed.map((id) => this.#forget(id)),
      isLast: false,
    });
  }

  /** The first documents, in batches, with the window free to answer between them. */
  async #handOver(): Promise<void> {
    let put: IndexEntry[] = [];
    let characters = 0;
    for (const document of [...this.#book.documents.values()]) {
      // What changed in the meantime is sent as a change; what was handed over earlier must not overwrite it.
      if (this.#book.documents.get(document.id) !== document) continue;
      put.push(this.#entry(document));
      characters += document.text.length;
      if (put.length < BATCH && characters < BATCH_CHARACTERS) continue;
      this.#send({ kind: 'change', put, removed: [], isLast: false });
      await letTheWindowAnswer();
      put = [];
      characters = 0;
    }
    this.#send({ kind: 'change', put, removed: [], isLast: true });
  }

  #entry(document: SearchDocument): IndexEntry {
    const { id, title, text } = document;
    const key = this.#key(id);
    this.#documents[key] = document;
    return { key, title, text };
  }

  #forget(id: string): number {
    const key = this.#key(id);
    this.#documents[key] = undefined;
    return key;
  }

  #key(id: string): number {
    const known = this.#keys.get(id);
    if (known !== undefined) return known;
    const key = this.#documents.push(undefined) - 1;
    this.#keys.set(id, key);
    return key;
  }
}
