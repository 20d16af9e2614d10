import type { Instant } from '@shared/inspection/entities';

/** What kind of thing was found. */
export type SearchKind = 'note' | 'review' | 'finding' | 'draft' | 'attachment';

/** One thing that can be found: what it says, and what it can be filtered by. */
export interface SearchDocument {
  /** The id of the row it stands for. */
  id: string;
  kind: SearchKind;
  title: string;
  text: string;
  /** When it happened or was made; null when it has no date of its own. */
  at: Instant | null;
  /** A note's type; empty for everything else. */
  type: string;
  place: string;
  /** Roles of the people spoken to. */
  roles: readonly string[];
  /** Ids of questions. */
  questions: readonly string[];
  /** Ids of themes, of the whole and of words in it. */
  themes: readonly string[];
}

/** A thing of that kind with nothing to filter by. */
export function plainDocument(
  fields: Pick<SearchDocument, 'id' | 'kind' | 'title' | 'text'> & Partial<SearchDocument>,
): SearchDocument {
  return { at: null, type: '', place: '', roles: [], questions: [], themes: [], ...fields };
}
