import type { Change } from '@data/change';
import type { NoteBlock, Row } from '@shared/inspection/entities';
import { byPosition } from '@shared/inspection/position';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, type Passage, passageOf } from './note-document';

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
  asked: fc.constantFrom(null, 'peel-2017-q1-1'),
});
const page = fc.uniqueArray(passage, { selector: ({ id }) => id, maxLength: 7 });

describe('writing a note', () => {
  it('keeps every page as it was last written, through inserts, moves and deletions', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 8 }), (pages) => {
        let rows: Row<'noteBlock'>[] = [];
        for (const passages of pages) {
          rows = apply(rows, changesBetween('note', rows, passages));
          expect(rows.map(passageOf)).toEqual(passages);
        }
      }),
    );
  });

  it('writes nothing when nothing changed', () => {
    const passages: Passage[] = [
      { id: 'a', kind: 'verbatim', text: 'We never get the vehicles.', asked: null },
    ];
    const rows = apply([], changesBetween('note', [], passages));
    expect(changesBetween('note', rows, passages)).toEqual([]);
  });

  it('touches only the passage that was typed in', () => {
    const first: Passage[] = ['a', 'b', 'c'].map((id) => ({ id, kind: 'paraphrase', text: id, asked: null }));
    const rows = apply([], changesBetween('note', [], first));
    const typed = first.map((one) => (one.id === 'b' ? { ...one, text: 'b and more' } : one));
    expect(changesBetween('note', rows, typed)).toEqual([
      { op: 'patch', table: 'noteBlock', id: 'b', set: { text: 'b and more' } },
    ]);
  });

  it('keeps no row for a page on which nothing was written', () => {
    expect(changesBetween('note', [], [{ id: 'a', kind: 'paraphrase', text: '', asked: null }])).toEqual([]);
  });

  it('brings a passage back with who held it, when its deletion is taken back', () => {
    const typed: Passage[] = [{ id: 'a', kind: 'paraphrase', text: 'Workloads are high.', asked: null }];
    const [row] = apply([], changesBetween('note', [], typed));
    const counted = { ...(row as Row<'noteBlock'>), heldBy: 5, ofSpeakers: 7 };
    const back = apply(
      [],
      changesBetween('note', [], typed, () => counted),
    );
    expect(back).toEqual([counted]);
  });

  it('writes thousands of passages at once, each once', () => {
    const pasted: Passage[] = Array.from({ length: 5_000 }, (_, at) => ({
      id: `p${at}`,
      kind: 'paraphrase',
      text: `line ${at}`,
      asked: null,
    }));
    const rows = apply([], changesBetween('note', [], pasted));
    expect(rows.map(passageOf)).toEqual(pasted);
    expect(changesBetween('note', rows, pasted)).toEqual([]);
  });
});
