import type { Change } from '@data/change';
import type { NoteBlock, Row } from '@shared/inspection/entities';
import { byPosition } from '@shared/inspection/position';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, type Passage } from './note-document';

function apply(rows: Row<'noteBlock'>[], changes: Change[]): Row<'noteBlock'>[] {
  const left = new Map(rows.map((row) => [row.id, row]));
  for (const change of changes) {
    const row = left.get(change.id);
    if (change.op === 'put') left.set(change.id, { ...(change.value as NoteBlock), id: change.id });
    else if (change.op === 'patch' && row !== undefined) left.set(change.id, { ...row, ...change.set });
    else left.delete(change.id);
  }
  return [...left.values()].sort(byPosition);
}

const passage = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  kind: fc.constantFrom<Passage['kind']>('paraphrase', 'verbatim', 'view'),
  text: fc.string({ minLength: 1, maxLength: 8 }),
});
const page = fc.uniqueArray(passage, { selector: ({ id }) => id, maxLength: 7 });

describe('writing a note', () => {
  it('keeps every page as it was last written, through inserts, moves and deletions', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 8 }), (pages) => {
        let rows: Row<'noteBlock'>[] = [];
        for (const passages of pages) {
          rows = apply(rows, changesBetween('note', rows, passages));
          expect(rows.map(({ id, kind, text }) => ({ id, kind, text }))).toEqual(passages);
        }
      }),
    );
  });

  it('writes nothing when nothing changed', () => {
    const passages: Passage[] = [{ id: 'a', kind: 'verbatim', text: 'We never get the vehicles.' }];
    const rows = apply([], changesBetween('note', [], passages));
    expect(changesBetween('note', rows, passages)).toEqual([]);
  });

  it('touches only the passage that was typed in', () => {
    const first: Passage[] = ['a', 'b', 'c'].map((id) => ({ id, kind: 'paraphrase', text: id }));
    const rows = apply([], changesBetween('note', [], first));
    const typed = first.map((one) => (one.id === 'b' ? { ...one, text: 'b and more' } : one));
    expect(changesBetween('note', rows, typed)).toEqual([
      { op: 'patch', table: 'noteBlock', id: 'b', set: { text: 'b and more' } },
    ]);
  });

  it('keeps no row for a page on which nothing was written', () => {
    expect(changesBetween('note', [], [{ id: 'a', kind: 'paraphrase', text: '' }])).toEqual([]);
  });
});
