import { DocumentBook } from '@shared/search/document-book';
import type { Wanted } from '@shared/search/marks';
import type { Query } from '@shared/search/query';
import { hasPhrases, scan } from '@shared/search/scan';
import type { SearchDocument } from '@shared/search/search-document';
import type { IndexEntry } from '@shared/search/search-index';
import type { SearchReply, SearchRequest } from './search-protocol';
import type { Workspace } from './workspace';

/** What was found, the best first, and which words are to be highlighted. */
export interface Found {
  documents: SearchDocument[];
  wanted: Wanted;
  /** Whether typing errors were allowed for: not yet, while the index is being built. */
  isIndexed: boolean;
}

// Small enough that handing one over never holds up a key.
const BATCH = 250;

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
  readonly #ids: string[] = [];
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

  async find(query: Query): Promise<Found> {
    this.#catchUp();
    if (!this.#isReady) {
      const documents = scan(this.#book.documents.values(), query);
      return { documents, wanted: { terms: new Set(), beginnings: query.words }, isIndexed: false };
    }
    const number = ++this.#asked;
    const reply = await new Promise<SearchReply & { kind: 'found' }>((resolve) => {
      this.#waiting.set(number, resolve);
      this.#send({ kind: 'search', number, query });
    });
    const documents: SearchDocument[] = [];
    for (const key of reply.keys) {
      const document = this.#book.documents.get(this.#ids[key] ?? '');
      if (document !== undefined && hasPhrases(document, query.phrases)) documents.push(document);
    }
    return { documents, wanted: { terms: new Set(reply.terms), beginnings: [] }, isIndexed: true };
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
      removed: removed.map((id) => this.#key(id)),
      isLast: false,
    });
  }

  /** The first documents, in batches, with the window free to answer between them. */
  async #handOver(): Promise<void> {
    const first = [...this.#book.documents.values()];
    for (let at = 0; at < first.length; at += BATCH) {
      // What changed in the meantime is sent as a change; what was handed over earlier must not overwrite it.
      const put = first
        .slice(at, at + BATCH)
        .filter((document) => this.#book.documents.get(document.id) === document)
        .map((document) => this.#entry(document));
      this.#send({ kind: 'change', put, removed: [], isLast: false });
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    this.#send({ kind: 'change', put: [], removed: [], isLast: true });
  }

  #entry({ id, title, text }: SearchDocument): IndexEntry {
    return { key: this.#key(id), title, text };
  }

  #key(id: string): number {
    const known = this.#keys.get(id);
    if (known !== undefined) return known;
    const key = this.#ids.push(id) - 1;
    this.#keys.set(id, key);
    return key;
  }
}
