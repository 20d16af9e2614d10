import type { EarlyReading } from './early-reading';
import { isHeldBack } from './held-back';
import type { Stores } from './ledger';
import { openPages, type PagedRows, readSealedPages } from './opening-pages';
import { type Reconciled, reconcile } from './reconcile';

/** What unlocking did ahead for the first inspection that is opened after it. */
export interface Prepared {
  /** Inspections whose two copies were compared, with nothing held back that could still come. */
  compared: Compared;
  pages: { of: string; read: Promise<PagedRows | null> } | null;
}

type Compared = ReadonlyMap<string, Promise<Reconciled>>;

export const NOTHING_PREPARED: Prepared = { compared: new Map(), pages: null };

/** The rows of an inspection as its pages have them; null when there are none to be trusted. */
export async function pagesOf(
  { database, ring }: Stores,
  inspection: string,
  early: EarlyReading | null = null,
): Promise<PagedRows | null> {
  const records = early?.pages?.of === inspection ? await early.pages.records : null;
  try {
    return await openPages(records ?? (await readSealedPages(database, inspection)), ring, inspection);
  } catch {
    return null;
  }
}

/** Begins to open what is likely to be opened next, and compares both copies of every journal there is a key for. */
export function prepare(
  stores: Stores,
  early: EarlyReading | null,
): { comparing: Compared; prepared: Prepared } {
  const ids = stores.ring.inspections();
  const compare = async (id: string) =>
    reconcile(stores, id, undefined, early === null ? null : await early.ends(id));
  // What is held back now may still come: its comparison does not hold when it is opened.
  const held = new Set(ids.filter(isHeldBack));
  const of = early?.pages?.of;
  const isOurs = of !== undefined && stores.ring.has(of);
  const pages = isOurs ? { of, read: pagesOf(stores, of, early) } : null;
  const comparing = new Map(ids.map((id) => [id, compare(id)]));
  const compared = new Map([...comparing].filter(([id]) => !held.has(id)));
  return { comparing, prepared: { compared, pages } };
}
