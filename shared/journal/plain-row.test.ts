import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlainRow, plainPartsOf } from './plain-row';
import { fieldsOf, isSameState, type RowState } from './row-state';
import { arbitraryWork } from './testing/arbitrary-work';
import { Laptop } from './testing/laptop';

/** As it comes back from a page. */
function reread(state: RowState): PlainRow | null {
  const parts = plainPartsOf(state);
  return parts === null ? null : new PlainRow(state.table, JSON.parse(JSON.stringify(parts)) as typeof parts);
}

function stateAfter(...acts: Parameters<Laptop['act']>): RowState {
  const laptop = new Laptop('a1');
  for (const act of acts) laptop.act(act);
  const state = laptop.rows.get('r');
  if (state === undefined) throw new Error('the acts made no row');
  return state;
}

const made = { row: 'r', op: 'put', value: { title: 'white', place: 'white', answers: {} } } as const;

describe('a row in its plain form', () => {
  it('is the same row, whatever was done to it before', () => {
    fc.assert(
      fc.property(arbitraryWork, (laptops) => {
        for (const { rows } of laptops)
          for (const state of rows.values()) {
            const again = reread(state);
            if (again === null) continue;
            expect(isSameState(again, state)).toBe(true);
            expect(Object.fromEntries(again.paths)).toEqual(Object.fromEntries(state.paths));
            expect(fieldsOf(again)).toEqual({ ...fieldsOf(state), id: state.id });
          }
      }),
    );
  });

  it('keeps the clock of every change, and of a field that was taken away', () => {
    const state = stateAfter(
      made,
      { row: 'r', op: 'patch', set: { title: 'red' } },
      { row: 'r', op: 'patch', set: { place: undefined } },
    );
    const again = reread(state);
    expect(again === null ? null : Object.fromEntries(again.paths)).toEqual(Object.fromEntries(state.paths));
    expect(again?.row).toEqual({ id: 'r', title: 'red', answers: {} });
  });

  it('is refused to a row whose fields do not say everything', () => {
    expect(
      plainPartsOf(stateAfter(made, { row: 'r', op: 'patch', set: { 'answers/one': 'yes' } })),
    ).toBeNull();
    expect(plainPartsOf(stateAfter(made, { row: 'r', op: 'remove' }))).toBeNull();
    expect(plainPartsOf({ ...stateAfter(made), made: null })).toBeNull();
  });
});
