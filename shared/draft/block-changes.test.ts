import type { DraftBlock, Row } from '@shared/inspection/entities';
import { positionsBetween } from '@shared/inspection/position';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockChanges, blocksOf, type EditedBlock } from './block-changes';
import { written } from './testing/section-in-hand';

type BlockRow = Row<'draftBlock'>;

function rowsOf(ids: readonly string[]): BlockRow[] {
  const positions = positionsBetween(null, null, ids.length);
  return ids.map((id, index) => ({
    id,
    section: 's',
    position: positions[index] ?? '',
    node: written(id),
    origin: `finding:${id}`,
    compiled: written(id),
  }));
}

/** What the rows are once the changes are written. */
function apply(rows: readonly BlockRow[], shown: readonly EditedBlock[]): BlockRow[] {
  const changes = blockChanges('s', rows, shown);
  const kept = rows
    .filter(({ id }) => !changes.removes.includes(id))
    .map((row): BlockRow => ({ ...row, ...changes.patches.find(({ id }) => id === row.id)?.set }));
  return [
    ...kept,
    ...changes.puts.map(({ id, value }: { id: string; value: DraftBlock }) => ({ ...value, id })),
  ];
}

const page = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnop'), { maxLength: 12 });
const edited = fc
  .uniqueArray(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), { maxLength: 16 })
  .chain((ids) =>
    fc.tuple(fc.constant(ids), fc.array(fc.boolean(), { minLength: ids.length, maxLength: ids.length })),
  )
  .map(([ids, changed]) =>
    ids.map(
      (id, index): EditedBlock => ({ id, node: written(changed[index] === true ? `${id} rewritten` : id) }),
    ),
  );

it('makes the rows say what the editor shows, whatever was typed, moved, put in or taken out', () => {
  fc.assert(
    fc.property(page, edited, (before, shown) => {
      const rows = blocksOf('s', apply(rowsOf(before), shown));
      expect(rows.map(({ id, node }) => ({ id, node }))).toEqual(shown);
    }),
  );
});

it('writes nothing when nothing changed', () => {
  const rows = rowsOf(['a', 'b', 'c']);
  expect(blockChanges('s', rows, rows)).toEqual({ puts: [], patches: [], removes: [] });
});

it('writes one row when one paragraph was typed in', () => {
  const rows = rowsOf(['a', 'b', 'c']);
  const shown = rows.map(({ id, node }) => ({ id, node: id === 'b' ? written('typed') : node }));
  expect(blockChanges('s', rows, shown)).toEqual({
    puts: [],
    patches: [{ id: 'b', set: { node: written('typed') } }],
    removes: [],
  });
});

it('moves one row when one paragraph of many was dragged', () => {
  const rows = rowsOf([...'abcdefgh']);
  const shown = [...'habcdefg'].map((id) => ({ id, node: written(id) }));
  expect(blockChanges('s', rows, shown).patches.map(({ id }) => id)).toEqual(['h']);
});

it('keeps where a block came from when its words change', () => {
  const [row] = apply(rowsOf(['a']), [{ id: 'a', node: written('typed') }]);
  expect(row).toMatchObject({ origin: 'finding:a', compiled: written('a') });
});

it('finds room between two blocks that two people put in the same place', () => {
  const rows = rowsOf(['a', 'b']).map((row): BlockRow => ({ ...row, position: 'V' }));
  const shown = ['a', 'new', 'b'].map((id) => ({ id, node: written(id) }));
  expect(blocksOf('s', apply(rows, shown)).map(({ id }) => id)).toEqual(['a', 'new', 'b']);
});
