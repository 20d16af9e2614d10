import type { EarlyPages } from './early-reading';
import { isHeldBack } from './held-back';
import type { Stores } from './ledger';
import { openPages, type PagedRows, readSealedPages } from './opening-pages';

/** What unlocking did ahead for the first inspection that is opened after it. */
export interface Prepared {
  /** Inspections whose two copies were compared, with nothing held back that could still come. */
  compared: ReadonlySet<string>;
  pages: { of: string; read: Promise<PagedRows | null> } | null;
}

export const NOTHING_PREPARED: Prepared = { compared: new Set(), pages: null };

/** The rows of an inspection as its pages have them; null when there are none to be trusted. */
export async function pagesOf(
  { database, ring }: Stores,
  inspection: string,
  early?: EarlyPages,
): Promise<PagedRows | null> {
  const records = early?.of === inspection ? await early.records : null;
  try {
    return await openPages(records ?? (await readSealedPages(database, inspection)), ring, inspection);
  } catch {
    return null;
  }
}

/** Begins to open what is likely to be opened next, before anything is compared. */
export function prepare(stores: Stores, early: EarlyPages): Prepared {
  const isOurs = early !== null && stores.ring.has(early.of);
  return {
    compared: new Set(stores.ring.inspections().filter((id) => !isHeldBack(id))),
    pages: isOurs ? { of: early.of, read: pagesOf(stores, early.of, early) } : null,
  };
}
