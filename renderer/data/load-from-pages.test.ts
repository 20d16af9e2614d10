import { chainStart, endOf } from '@shared/journal/chain';
import type { JournalEntry } from '@shared/journal/entry';
import { rowsOf } from '@shared/journal/merge';
import type { RowState } from '@shared/journal/row-state';
import { Laptop, plainState } from '@shared/journal/testing/laptop';
import { describe, expect, it } from 'vitest';
import { type JournalTail, loadFromPages } from './load-from-pages';
import type { PagedRows } from './opening-pages';

const DEVICE = 'a1';

/** Sixty rows, and then a tail: changes, a removal, a new row. */
function work(): JournalEntry<string>[] {
  const laptop = new Laptop(DEVICE);
  for (let at = 0; at < 60; at += 1) laptop.act({ row: `r${at}`, op: 'put', value: { title: `Note ${at}` } });
  laptop.act({ row: 'r1', op: 'patch', set: { title: 'Changed', place: 'Worcester' } });
  laptop.act({ row: 'r2', op: 'remove' }, { row: 'r1', op: 'patch', set: { title: 'Changed again' } });
  laptop.act({ row: 'new', op: 'put', value: { title: 'Made after the pages' } });
  return laptop.entries;
}

const entries = work();
const rows = rowsOf(entries);

/** A journal in memory, as the reader of the database answers. */
function journalOf(stored: readonly JournalEntry<string>[]): JournalTail {
  return {
    end: (_device, seq) => {
      const entry = stored.find((one) => one.seq === seq);
      return Promise.resolve(entry === undefined ? { ...chainStart, seq } : endOf(entry));
    },
    entries: async function* (_device, from, to) {
      await Promise.resolve();
      yield stored.filter(({ seq }) => seq >= from && seq <= to);
    },
  };
}

/** Pages as they were written after that many entries. */
function pagesAfter(count: number): PagedRows {
  const states = new Map(rowsOf(entries.slice(0, count)));
  const { seq, hash } = entries[count - 1] ?? { seq: 0, hash: '' };
  const head = { set: 's', pages: 1, rows: states.size, heads: [{ device: DEVICE, seq, hash }] };
  return { head, states, versions: new Map([...states.keys()].map((id) => [id, 1])) };
}

const load = (paged: PagedRows, stored = entries, counted = rows.size) =>
  loadFromPages(paged, journalOf(stored), [{ device: DEVICE, seq: entries.length }], counted);

const plain = (states: ReadonlyMap<string, RowState>) =>
  [...states.values()].map(plainState).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe('opening from pages and the tail of the journal', () => {
  it('gives the rows that the whole journal gives, wherever the pages end', async () => {
    for (let count = 40; count <= entries.length; count += 1) {
      const loaded = await load(pagesAfter(count));
      expect(loaded?.tail).toBe(entries.length - count);
      expect(plain(loaded?.states ?? new Map())).toEqual(plain(rows));
    }
  });

  it('counts each change of the tail as one more version of its row', async () => {
    const loaded = await load(pagesAfter(60));
    expect(['r0', 'r1', 'r2', 'new'].map((id) => loaded?.versions.get(id))).toEqual([1, 3, 2, 1]);
  });

  it('does not use pages of another history, whose last entry has another hash', async () => {
    const paged = pagesAfter(60);
    const [end] = paged.head.heads;
    if (end !== undefined) end.hash = '0'.repeat(64);
    expect(await load(paged)).toBeNull();
  });

  it('does not use pages that end after the journal does', async () => {
    const paged = pagesAfter(60);
    const [end] = paged.head.heads;
    if (end !== undefined) end.seq = entries.length + 1;
    expect(await load(paged)).toBeNull();
  });

  it('does not use pages when an entry of the tail cannot be read', async () => {
    const holed = entries.filter(({ seq }) => seq !== 62);
    expect(await load(pagesAfter(60), holed)).toBeNull();
    expect(await load(pagesAfter(60))).not.toBeNull();
  });

  it('does not use pages when the last change counted another number of rows', async () => {
    expect(await load(pagesAfter(60), entries, rows.size + 1)).toBeNull();
  });

  it('does not use pages when more was written since than they hold', async () => {
    expect(await load(pagesAfter(20))).toBeNull();
  });
});
