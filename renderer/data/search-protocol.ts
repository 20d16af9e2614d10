import type { Query } from '@shared/search/query';
import type { IndexAnswer, IndexEntry } from '@shared/search/search-index';

/** What the window tells the worker that holds the index. */
export type SearchRequest =
  | { kind: 'change'; put: IndexEntry[]; removed: number[]; isLast: boolean }
  | { kind: 'search'; number: number; query: Query };

/** `ready` comes once, when the last of the first documents is in the index. */
export type SearchReply = { kind: 'ready' } | ({ kind: 'found'; number: number } & IndexAnswer);
