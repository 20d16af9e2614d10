import type { Row, Snapshot } from '@shared/inspection/entities';
import { exampleSnapshot } from '@shared/inspection/example/example-snapshot';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentBook } from './document-book';

const snapshot = exampleSnapshot();
const READER = snapshot.inspection[0]?.team[0]?.id ?? '';

const fresh = (state: Snapshot) => {
  const book = new DocumentBook(READER);
  book.update(state);
  return book.documents;
};
const sorted = (documents: ReadonlyMap<string, unknown>) =>
  [...documents].toSorted(([a], [b]) => (a < b ? -1 : 1));

/** One thing that an inspector does, on the row that `pick` points to. */
type Edit = (state: Snapshot, pick: number) => Snapshot;
const at = <R>(rows: readonly R[], pick: number): R | undefined => rows[pick % Math.max(1, rows.length)];
const replaced = <R extends { id: string }>(rows: readonly R[], row: R | undefined, set: Partial<R>) =>
  rows.map((one) => (one === row ? { ...one, ...set } : one));

const edits: Edit[] = [
  (state, pick) => ({
    ...state,
    noteBlock: replaced(state.noteBlock, at(state.noteBlock, pick), { text: `New words ${pick}` }),
  }),
  (state, pick) => ({
    ...state,
    noteBlock: state.noteBlock.filter((row) => row !== at(state.noteBlock, pick)),
  }),
  (state, pick) => ({
    ...state,
    note: replaced(state.note, at(state.note, pick), { place: 'Ludlow', themes: ['data'] }),
  }),
  (state, pick) => ({ ...state, note: state.note.filter((row) => row !== at(state.note, pick)) }),
  (state, pick) => ({
    ...state,
    finding: replaced(state.finding, at(state.finding, pick), { cause: 'Too few trainers' }),
  }),
  (state, pick) => ({ ...state, theme: replaced(state.theme, at(state.theme, pick), { name: 'Data' }) }),
  (state, pick) => ({
    ...state,
    review: replaced(state.review, at(state.review, pick), { status: 'in-progress', completedAt: null }),
  }),
  (state, pick) => ({
    ...state,
    caseFile: replaced(state.caseFile, at(state.caseFile, pick), { secondReviewer: 'x' }),
  }),
  (state, pick) => {
    const block = at(state.noteBlock, pick);
    const theme = at(state.theme, pick);
    if (block === undefined || theme === undefined) return state;
    const coding: Row<'coding'> = {
      id: `coding-${pick}-${state.coding.length}`,
      theme: theme.id,
      block: block.id,
      from: 0,
      to: 1,
      quote: block.text.slice(0, 1),
      by: READER,
    };
    return { ...state, coding: [...state.coding, coding] };
  },
];

describe('what can be found', () => {
  it('stays what a fresh look would find, through any edits', () => {
    const day = fc.array(fc.tuple(fc.nat(edits.length - 1), fc.nat(999)), { maxLength: 12 });
    fc.assert(
      fc.property(day, (steps) => {
        const book = new DocumentBook(READER);
        let state = snapshot;
        book.update(state);
        for (const [kind, pick] of steps) {
          state = edits[kind]?.(state, pick) ?? state;
          book.update(state);
        }
        expect(sorted(book.documents)).toEqual(sorted(fresh(state)));
      }),
      { numRuns: 60 },
    );
  });

  it('costs one document when one passage is written', () => {
    const book = new DocumentBook(READER);
    book.update(snapshot);
    const [passage] = snapshot.noteBlock;
    const next = { ...snapshot, noteBlock: replaced(snapshot.noteBlock, passage, { text: 'Kidderminster' }) };
    const { put, removed } = book.update(next);
    expect([put.map(({ id }) => id), removed]).toEqual([[passage?.note], []]);
    expect(put[0]?.text).toContain('Kidderminster');
  });

  it('keeps a first review from whoever is to review the file blind', () => {
    const primary = snapshot.review.find(
      ({ role, answers }) =>
        role === 'primary' && Object.values(answers).some(({ rationale }) => rationale !== ''),
    );
    if (primary === undefined) throw new Error('the example has reviews');
    const state = {
      ...snapshot,
      review: snapshot.review.filter(
        ({ caseFile, role }) => caseFile !== primary.caseFile || role === 'primary',
      ),
      caseFile: snapshot.caseFile.map((file) =>
        file.id === primary.caseFile ? { ...file, secondReviewer: 'somebody-else' } : file,
      ),
    };
    const seenBy = (reader: string) => {
      const book = new DocumentBook(reader);
      book.update(state);
      return book.documents.has(primary.id);
    };
    expect([seenBy(primary.reviewer), seenBy('somebody-else')]).toEqual([true, false]);
  });
});
