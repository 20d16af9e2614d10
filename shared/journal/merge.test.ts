import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameJson } from './canonical-json';
import { clockDevice } from './clock';
import type { Clock, JournalEntry, Json } from './entry';
import { mergeEntries, type RowStates, rowsOf } from './merge';
import { allFieldsOf, conflictsOf } from './row-state';
import { arbitraryWork } from './testing/arbitrary-work';
import { Laptop, plainState } from './testing/laptop';

function plain(rows: RowStates): unknown {
  return Object.fromEntries(
    [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, row]) => [id, plainState(row)]),
  );
}

function everything(laptops: readonly Laptop[]): JournalEntry<string>[] {
  return [...new Map(laptops.flatMap((one) => one.entries).map((entry) => [entry.hash, entry])).values()];
}

describe('laptops that exchanged everything', () => {
  it('show the same, whatever the order in which the entries arrived and however often', () => {
    fc.assert(
      fc.property(arbitraryWork, fc.infiniteStream(fc.nat()), (laptops, numbers) => {
        const entries = everything(laptops);
        const straight = plain(rowsOf(entries));
        const number = (): number => Number(numbers.next().value);
        const repeated = [...entries, ...entries.filter(() => number() % 2 === 0)];
        const shuffled = repeated.map((entry) => ({ entry, key: number() })).sort((a, b) => a.key - b.key);
        expect(plain(rowsOf(shuffled.map(({ entry }) => entry)))).toEqual(straight);
      }),
      { numRuns: 1000 },
    );
  });

  it('end up the same when each reads from the others in turn', () => {
    fc.assert(
      fc.property(arbitraryWork, (laptops) => {
        for (const one of laptops) for (const other of laptops) if (one !== other) one.readFrom(other);
        for (const one of laptops) for (const other of laptops) if (one !== other) one.readFrom(other);
        const [first, ...others] = laptops.map((one) => plain(one.rows));
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });

  it('lose no value that nobody had seen: it shows or it is kept as a conflict', () => {
    fc.assert(
      fc.property(arbitraryWork, (laptops) => {
        const entries = everything(laptops);
        for (const [row, state] of rowsOf(entries)) {
          for (const path of ['title', 'place']) {
            const kept = conflictsOf(state).find((conflict) => conflict.path === path);
            const values = [allFieldsOf(state)[path], ...(kept?.others ?? []).map((other) => other.value)];
            for (const unseen of unseenValues(entries, row, path))
              expect(values.some((value) => sameJson(value, unseen))).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** Worked out the long way: values of a path that no later entry says it replaced. */
function unseenValues(
  entries: readonly JournalEntry<string>[],
  row: string,
  path: string,
): (Json | undefined)[] {
  const written = entries
    .filter((entry) => entry.row === row)
    .flatMap((entry) => entry.fields.map((change) => ({ ...change, clock: entry.clock })))
    .filter((change) => change.path === path);
  const replaced = new Set<Clock>(
    written.flatMap((change) => [
      ...(change.replaced === null ? [] : [change.replaced]),
      ...(change.alsoReplaced ?? []),
    ]),
  );
  const isReplaced = ({ clock }: { clock: Clock }): boolean =>
    replaced.has(clock) ||
    written.some((later) => later.clock > clock && clockDevice(later.clock) === clockDevice(clock));
  return written.filter((change) => !isReplaced(change)).map((change) => change.value);
}

describe('two inspectors who had not seen each other', () => {
  function pair(): [Laptop, Laptop] {
    const anna = new Laptop('a1');
    const ben = new Laptop('b2');
    anna.act({ row: 'r', op: 'put', value: { title: 'Custody suite', answers: {} } });
    ben.readFrom(anna);
    return [anna, ben];
  }
  function meet(anna: Laptop, ben: Laptop): void {
    anna.readFrom(ben);
    ben.readFrom(anna);
  }
  const conflictsAt = (laptop: Laptop) => {
    const state = laptop.rows.get('r');
    return state === undefined ? [] : conflictsOf(state);
  };

  it('keep both answers when they changed different keys of one record', () => {
    const [anna, ben] = pair();
    anna.act({ row: 'r', op: 'patch', set: { 'answers/one': 'yes' } });
    ben.act({ row: 'r', op: 'patch', set: { 'answers/two': 'no' } });
    meet(anna, ben);
    expect(anna.fields('r')).toEqual({ title: 'Custody suite', answers: { one: 'yes', two: 'no' } });
    expect(conflictsAt(anna)).toEqual([]);
  });

  it('see the later title, and the other one as a conflict', () => {
    const [anna, ben] = pair();
    anna.act({ row: 'r', op: 'patch', set: { title: 'Anna’s' } });
    ben.wall += 5;
    ben.act({ row: 'r', op: 'patch', set: { title: 'Ben’s' } });
    meet(anna, ben);
    expect(anna.fields('r')).toMatchObject({ title: 'Ben’s' });
    expect(conflictsAt(anna)).toMatchObject([
      { path: 'title', shown: { value: 'Ben’s' }, others: [{ value: 'Anna’s' }] },
    ]);
    expect(conflictsAt(ben)).toEqual(conflictsAt(anna));
  });

  it('have no conflict when both wrote the same', () => {
    const [anna, ben] = pair();
    anna.act({ row: 'r', op: 'patch', set: { title: 'Front desk' } });
    ben.act({ row: 'r', op: 'patch', set: { title: 'Front desk' } });
    meet(anna, ben);
    expect(conflictsAt(anna)).toEqual([]);
  });

  it('have no conflict left once one of them has chosen', () => {
    const [anna, ben] = pair();
    anna.act({ row: 'r', op: 'patch', set: { title: 'Anna’s' } });
    ben.act({ row: 'r', op: 'patch', set: { title: 'Ben’s' } });
    meet(anna, ben);
    ben.act({ row: 'r', op: 'patch', set: { title: 'Anna’s' }, resolves: ['title'] });
    anna.readFrom(ben);
    expect(anna.fields('r')).toMatchObject({ title: 'Anna’s' });
    expect(conflictsAt(anna)).toEqual([]);
  });

  it('have a conflict when one replaced the whole record that the other was adding to', () => {
    const [anna, ben] = pair();
    anna.act({ row: 'r', op: 'patch', set: { 'answers/one': 'yes' } });
    ben.wall += 5;
    ben.act({ row: 'r', op: 'patch', set: { answers: { two: 'no' } } });
    meet(anna, ben);
    expect(anna.fields('r')).toMatchObject({ answers: { two: 'no' } });
    expect(conflictsAt(anna)).toMatchObject([{ path: 'answers/one', others: [{ value: 'yes' }] }]);
  });

  it('keep what one wrote into a row that the other removed', () => {
    const [anna, ben] = pair();
    anna.act({ row: 'r', op: 'remove' });
    ben.act({ row: 'r', op: 'patch', set: { title: 'Ben’s' } });
    meet(anna, ben);
    expect(anna.fields('r')).toBeNull();
    anna.act({ row: 'r', op: 'restore' });
    expect(anna.fields('r')).toMatchObject({ title: 'Ben’s' });
  });
});

it('says which rows a merge changed', () => {
  const anna = new Laptop('a1');
  anna.act(
    { row: 'r1', op: 'put', value: { title: 'one' } },
    { row: 'r2', op: 'put', value: { title: 'two' } },
  );
  const before = rowsOf(anna.entries);
  const { rows, changed } = mergeEntries(
    before,
    anna.act({ row: 'r2', op: 'patch', set: { title: 'three' } }),
  );
  expect([...changed]).toEqual(['r2']);
  expect(rows.get('r1')).toBe(before.get('r1'));
});
