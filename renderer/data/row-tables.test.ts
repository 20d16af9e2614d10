import type { RowState } from '@shared/journal/row-state';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RowTables } from './row-tables';

const NOTES = ['first', 'second', 'third'];

/** A passage of a note as its journal has it; null for one that was removed. */
function passage(id: string, note: string | null): RowState {
  const clock = `0001-${id}`;
  const paths = new Map([
    ['note', { clock, value: note ?? 'first' }],
    ...(note === null ? [['/removed', { clock, value: true }] as const] : []),
  ]);
  return { id, table: 'noteBlock', made: clock, paths };
}

const changes = fc.array(
  fc.tuple(
    fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    fc.oneof(fc.constantFrom(...NOTES), fc.constant(null), fc.constant(undefined)),
  ),
);

it('has the passages of a note at hand, whatever came, changed, moved, went and came back', () => {
  fc.assert(
    fc.property(fc.array(changes), (acts) => {
      const tables = new RowTables();
      tables.rowsBy('noteBlock', 'note', 'first');
      for (const act of acts) {
        tables.set(
          act.map(([id, note]) => [id, note === undefined ? undefined : passage(id, note)] as const),
        );
        for (const note of NOTES) {
          const wanted = tables.rows('noteBlock').filter((row) => row['note'] === note);
          expect(new Set(tables.rowsBy('noteBlock', 'note', note))).toEqual(new Set(wanted));
          expect(tables.rowsBy('noteBlock', 'note', note)).toHaveLength(wanted.length);
        }
      }
    }),
  );
});
