import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packRow, unpackRow } from './packed-row';
import { arbitraryWork } from './testing/arbitrary-work';
import { Laptop, plainState } from './testing/laptop';

it('a row comes out of its packing as it went in, conflicts and history included', () => {
  fc.assert(
    fc.property(arbitraryWork, (laptops) => {
      const [first, ...others] = laptops;
      for (const other of others) first?.readFrom(other);
      for (const [id, state] of first?.rows ?? []) {
        const stored: unknown = JSON.parse(JSON.stringify(packRow(state)));
        const back = unpackRow(id, state.table, stored as ReturnType<typeof packRow>);
        expect(plainState(back)).toEqual(plainState(state));
      }
    }),
  );
});

it('writes the clock of a new row once, not once a field', () => {
  const laptop = new Laptop('a1');
  laptop.act({ row: 'r', op: 'put', value: { a: 1, b: 2, c: 3, d: 4 } });
  const state = laptop.rows.get('r');
  expect(state === undefined ? null : packRow(state).clocks).toHaveLength(1);
});

it('refuses a packing that does not fit together', () => {
  expect(() => unpackRow('r', 'note', { made: null, clocks: [], paths: [['title', 0, 'x']] })).toThrow(
    'a clock',
  );
  expect(() => unpackRow('r', 'note', { made: null, clocks: [], paths: [], rivals: { title: [] } })).toThrow(
    'a path',
  );
});
