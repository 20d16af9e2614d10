import { isHeldBack } from './held-back';
import type { Stores } from './ledger';
import { type PagedRows, readPages } from './opening-pages';

/** What unlocking did ahead for the first inspection that is opened after it. */
export interface Prepared {
  /** Inspections whose two copies were compared, with nothing held back that could still come. */
  compared: ReadonlySet<string>;
  pages: { of: string; read: Promise<PagedRows | null> } | null;
}

export const NOTHING_PREPARED: Prepared = { compared: new Set(), pages: null };

/** The rows of an inspection as its pages have them; null when there are none to be trusted. */
export function pagesOf({ database, ring }: Stores, inspection: string): Promise<PagedRows | null> {
  return readPages(database, ring, inspection).catch(() => null);
}

/** Begins to read what is likely to be opened next, before anything is compared. */
export function prepare(stores: Stores, next: string | null): Prepared {
  return {
    compared: new Set(stores.ring.inspections().filter((id) => !isHeldBack(id))),
    pages: next !== null && stores.ring.has(next) ? { of: next, read: pagesOf(stores, next) } : null,
  };
}
