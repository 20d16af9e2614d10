import type { Page } from '@playwright/test';

/** What the browser's database holds of the one inspection there is. */
export interface Stored {
  /** Opening pages, without their head. */
  pages: number;
  /** The sealed head of the pages; another one each time they are written; "none" while they are not whole. */
  head: string;
  rows: number;
}

export type Attack =
  | 'flip a bit of the head'
  | 'flip a bit of a page'
  | 'delete a page'
  | 'swap a page and the head'
  | 'flip a bit of a row'
  | 'delete a row';

export function storedIn(window: Page): Promise<Stored> {
  return window.evaluate(inDatabase, null);
}

/** Changes what is stored, as damage or an attack on the files would. While the vault is locked. */
export function tamper(window: Page, attack: Attack): Promise<Stored> {
  return window.evaluate(inDatabase, attack);
}

/** Runs in the window: nothing from outside its own text is there. Answers what was stored before the attack. */
async function inDatabase(attack: Attack | null): Promise<Stored> {
  interface Page {
    inspection: string;
    number: number;
    sealed: Uint8Array;
  }
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('the database did not answer'));
    });
  const database = await done(indexedDB.open('assay'));
  const transaction = database.transaction(['pages', 'rows'], 'readwrite');
  const [pages, rows] = [transaction.objectStore('pages'), transaction.objectStore('rows')];
  const all = (await done(pages.getAll())) as Page[];
  const head = all.find(({ number }) => number === 0);
  const stored: Stored = {
    pages: all.filter(({ number }) => number > 0).length,
    head: head === undefined ? 'none' : Array.from(head.sealed.slice(0, 24)).join(' '),
    rows: await done(rows.count()),
  };
  const page = (number: number): Page => {
    const found = all.find((one) => one.number === number);
    if (found === undefined) throw new Error(`there is no page ${number}`);
    return found;
  };
  const flipped = <T extends { sealed: Uint8Array }>(record: T): T => {
    const sealed = record.sealed.slice();
    sealed[40] = (sealed[40] ?? 0) ^ 0x10;
    return { ...record, sealed };
  };
  const passage = async () => {
    const everything = (await done(rows.getAll())) as {
      inspection: string;
      id: string;
      table: string;
      sealed: Uint8Array;
    }[];
    const found = everything.find(({ table }) => table === 'noteBlock');
    if (found === undefined) throw new Error('there is no passage of a note');
    return found;
  };
  if (attack === 'flip a bit of the head') pages.put(flipped(page(0)));
  if (attack === 'flip a bit of a page') pages.put(flipped(page(1)));
  if (attack === 'delete a page') pages.delete([page(1).inspection, 1]);
  if (attack === 'swap a page and the head') {
    pages.put({ ...page(0), sealed: page(1).sealed });
    pages.put({ ...page(1), sealed: page(0).sealed });
  }
  if (attack === 'flip a bit of a row') rows.put(flipped(await passage()));
  if (attack === 'delete a row') {
    const { inspection, id } = await passage();
    rows.delete([inspection, id]);
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
  return stored;
}
