import { isFiltered, passes, type SearchFilters } from '@shared/search/filters';
import { parseQuery } from '@shared/search/query';
import type { SearchDocument } from '@shared/search/search-document';
import { useEffect, useState } from 'react';
import type { Asked, Found, SearchDesk } from './search-desk';
import { searchDeskOf } from './search-desks';
import type { Workspace } from './workspace';

/** Everything that passes, the newest first: what is asked for is not words but a place, a theme, a day. */
function filteredOnly(desk: SearchDesk, filters: SearchFilters): Found {
  const documents = desk.all().filter((document) => passes(document, filters));
  const at = (document: SearchDocument) => document.at ?? 0;
  documents.sort((a, b) => at(b) - at(a) || (a.id < b.id ? -1 : 1));
  return { documents, wanted: { terms: new Set(), beginnings: [] }, isIndexed: true, isComplete: true };
}

async function lookFor(
  desk: SearchDesk,
  typed: string,
  filters: SearchFilters,
  asking: Pick<Asked, 'isWanted' | 'tell'>,
): Promise<Found | null> {
  const query = parseQuery(typed);
  if (query.words.length === 0) return isFiltered(filters) ? filteredOnly(desk, filters) : null;
  const passing = isFiltered(filters) ? (document: SearchDocument) => passes(document, filters) : null;
  return desk.find({ query, passes: passing, ...asking });
}

/**
 * What is found for what is typed, kept current while the inspection changes; null while nothing is asked for.
 * The last answer stays until the next one comes: a list does not flicker between two keys.
 */
export function useFound(workspace: Workspace | null, typed: string, filters: SearchFilters): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (workspace === null || (typed === '' && !isFiltered(filters))) {
      // Not within the effect itself: the next frame is soon enough to clear a list.
      const clear = setTimeout(() => setFound(null), 0);
      return () => clearTimeout(clear);
    }
    const desk = searchDeskOf(workspace);
    let isWanted = true;
    let seen = workspace.snapshot();
    let looks = 0;
    const again = () => {
      const look = ++looks;
      const isNewest = () => isWanted && look === looks;
      const show = (now: Found | null) => {
        if (isNewest()) setFound(now);
      };
      void lookFor(desk, typed, filters, { isWanted: isNewest, tell: show }).then(show);
    };
    again();
    if (!desk.isIndexed)
      void desk.whenIndexed.then(() => {
        if (isWanted) again();
      });
    const stop = workspace.subscribe(() => {
      if (workspace.snapshot() === seen) return;
      seen = workspace.snapshot();
      again();
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [workspace, typed, filters]);
  return found;
}
