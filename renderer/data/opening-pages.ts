import { type PackedRow, packRow, unpackRow } from '@shared/journal/packed-row';
import { type PlainParts, PlainRow, plainPartsOf } from '@shared/journal/plain-row';
import type { RowState } from '@shared/journal/row-state';
import type { Table } from 'dexie';
import type { AssayDatabase, PageKey } from './database';
import type { KeyRing } from './key-ring';
import { newSetId, PageSeal } from './page-seal';
import { openPagesHead, type PagesHead, type SealedPage, sealPagesHead } from './sealed-json';

// All rows of an inspection on pages, for opening it: one seal for five hundred rows opens faster than five hundred
// seals. Never more than a copy of what rows and journal say: a set that is not whole, not authentic or not of this
// journal is not used, and the rows are read one by one.

const ROWS_ON_A_PAGE = 500;
/** Where the head of a set lies; its pages count from 1. */
const HEAD = 0;

/** A row as it stands on a page: most in the plain form, which is read fastest. */
type PageRow =
  | [version: number, table: string, plain: PlainParts]
  | [version: number, table: string, id: string, packed: PackedRow];

export interface PagedRows {
  head: PagesHead;
  states: Map<string, RowState>;
  versions: Map<string, number>;
}

/** What a set is made of: rows that are verified and on disk, and where their journal stood. */
export interface PagesSource {
  heads: PagesHead['heads'];
  states: ReadonlyMap<string, RowState>;
  versionOf: (id: string) => number;
}

/** Every page of an inspection's set as the database holds it, its head first. */
export async function readSealedPages(
  { pages }: AssayDatabase,
  inspection: string,
): Promise<readonly SealedPage[]> {
  return everyPage(pages, inspection)
    .toArray()
    .catch(() => []);
}

/** Opens the set of an inspection; null when there is none that can be trusted. */
export async function openPages(
  records: readonly SealedPage[],
  ring: KeyRing,
  inspection: string,
): Promise<PagedRows | null> {
  const [first, ...sealed] = records;
  if (first?.number !== HEAD) return null;
  const head = openPagesHead(ring, first);
  if (head === null || head.pages !== sealed.length) return null;
  const seal = await PageSeal.of(ring, inspection, head.set);
  // Each is read as soon as it opens, so that what else is waited for gets its turn in between.
  const opened = await Promise.all(
    sealed.map(async ({ sealed: page }, at) => {
      const json = await seal.open(at + 1, page);
      // What opens was sealed by us as exactly this page, so it is JSON of the right shape.
      return json === null ? null : (JSON.parse(new TextDecoder().decode(json)) as PageRow[]);
    }),
  );
  const paged: PagedRows = { head, states: new Map(), versions: new Map() };
  for (const rows of opened) {
    if (rows === null) return null;
    takePage(paged, rows);
  }
  return paged.states.size === head.rows ? paged : null;
}

function takePage({ states, versions }: PagedRows, rows: readonly PageRow[]): void {
  for (const [version, table, idOrPlain, packed] of rows) {
    const state =
      typeof idOrPlain === 'string' && packed !== undefined
        ? unpackRow(idOrPlain, table, packed)
        : new PlainRow(table, idOrPlain as PlainParts);
    states.set(state.id, state);
    versions.set(state.id, version);
  }
}

/**
 * Writes a new set in place of the old one, a page at a time. Its head comes last: a set that was cut short has none.
 * @param isStopped asked between the pages
 */
export async function writePages(
  database: AssayDatabase,
  ring: KeyRing,
  inspection: string,
  source: PagesSource,
  isStopped: () => boolean,
): Promise<void> {
  await dropPages(database, inspection);
  const set = newSetId();
  const seal = await PageSeal.of(ring, inspection, set);
  const ids = inOrder(source.states);
  const pages = Math.ceil(ids.length / ROWS_ON_A_PAGE);
  for (let number = 1; number <= pages; number += 1) {
    const onPage = ids.slice((number - 1) * ROWS_ON_A_PAGE, number * ROWS_ON_A_PAGE);
    const sealed = await seal.seal(number, pageOf(onPage, source));
    if (isStopped()) return;
    await database.pages.put({ inspection, number, sealed });
  }
  const head: PagesHead = { set, pages, rows: ids.length, heads: source.heads };
  await database.pages.put(sealPagesHead(ring, inspection, HEAD, head));
}

/** In the order in which rows were made, so that nothing has to be sorted when they are read. */
function inOrder(states: ReadonlyMap<string, RowState>): string[] {
  const keyed = [...states.values()].map(({ id, made }) => ({ id, made: made ?? '' }));
  return keyed.sort((a, b) => (a.made < b.made ? -1 : 1)).map(({ id }) => id);
}

function pageOf(ids: readonly string[], { states, versionOf }: PagesSource): Uint8Array<ArrayBuffer> {
  const rows = ids.flatMap((id): PageRow[] => {
    const state = states.get(id);
    if (state === undefined) return [];
    const plain = plainPartsOf(state);
    if (plain !== null) return [[versionOf(id), state.table, plain]];
    return [[versionOf(id), state.table, id, packRow(state)]];
  });
  return new TextEncoder().encode(JSON.stringify(rows));
}

export async function dropPages(database: AssayDatabase, inspection: string): Promise<void> {
  await everyPage(database.pages, inspection).delete();
}

/** Where the pages of an inspection lie. */
export function everyPage(pages: Table<SealedPage, PageKey>, inspection: string) {
  const ends: [PageKey, PageKey] = [
    [inspection, HEAD],
    [inspection, Number.MAX_SAFE_INTEGER],
  ];
  return pages.where('[inspection+number]').between(...ends, true, true);
}
