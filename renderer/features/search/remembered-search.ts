import type { Workspace } from '@data/workspace';
import { NO_FILTERS, type SearchFilters } from '@shared/search/filters';
import { useSyncExternalStore } from 'react';

export interface Asked {
  typed: string;
  filters: SearchFilters;
}

const NOTHING: Asked = { typed: '', filters: NO_FILTERS };

// For coming back from a hit. It goes with the workspace, so that a locked vault remembers nothing.
const remembered = new WeakMap<Workspace, Asked>();
const listeners = new Set<() => void>();

/** What the search page is asked: kept while one looks at a hit, and set by the palette too. */
export function useAsked(workspace: Workspace): Asked {
  return useSyncExternalStore(
    (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    () => remembered.get(workspace) ?? NOTHING,
  );
}

export function ask(workspace: Workspace, change: Partial<Asked>): void {
  remembered.set(workspace, { ...(remembered.get(workspace) ?? NOTHING), ...change });
  for (const hear of listeners) hear();
}
