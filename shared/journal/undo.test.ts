import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictsOf } from './row-state';
import { Laptop, type LaptopIntent } from './testing/laptop';

const word = fc.constantFrom('red', 'green', 'blue');
const row = fc.constantFrom('r1', 'r2', 'r3');
const intent: fc.Arbitrary<LaptopIntent> = fc.oneof(
  fc.record({
    row,
    op: fc.constant('patch' as const),
    set: fc.dictionary(
      fc.constantFrom('title', 'place', 'answers/one', 'answers/two'),
      fc.option(word, { nil: undefined }),
      { minKeys: 1, maxKeys: 3 },
    ),
  }),
  fc.record({
    row,
    op: fc.constant('patch' as const),
    set: fc.record({ answers: fc.dictionary(fc.constantFrom('one', 'two'), word) }),
  }),
  fc.record({ row, op: fc.constantFrom('remove' as const, 'restore' as const) }),
  fc.record({
    row,
    op: fc.constant('put' as const),
    value: fc.record({ title: word, answers: fc.dictionary(word, word) }),
  }),
);

function laptopWithRows(): Laptop {
  const laptop = new Laptop('a1');
  for (const id of ['r1', 'r2', 'r3'])
    laptop.act({ row: id, op: 'put', value: { title: 'white', answers: { one: 'white' } } });
  return laptop;
}

const shown = (laptop: Laptop) =>
  Object.fromEntries([...laptop.rows.keys()].map((id) => [id, laptop.fields(id)]));

describe('undoing', () => {
  it('brings back what was there before any act', () => {
    fc.assert(
      fc.property(fc.array(intent, { minLength: 1, maxLength: 6 }), (intents) => {
        const laptop = laptopWithRows();
        const before = shown(laptop);
        const act = laptop.act(...intents);
        expect(laptop.undo(act)).not.toBeNull();
        expect(shown(laptop)).toEqual(before);
      }),
      { numRuns: 1000 },
    );
  });

  it('and redoing brings back what the act did', () => {
    fc.assert(
      fc.property(fc.array(intent, { minLength: 1, maxLength: 6 }), (intents) => {
        const laptop = laptopWithRows();
        const act = laptop.act(...intents);
        const after = shown(laptop);
        const undone = laptop.undo(act);
        const redone = laptop.undo(undone ?? []);
        expect(shown(laptop)).toEqual(after);
        expect(laptop.undo(redone ?? [])).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('act after act goes back to the beginning, and forward to the end', () => {
    fc.assert(
      fc.property(fc.array(intent, { minLength: 1, maxLength: 12 }), (intents) => {
        const laptop = laptopWithRows();
        const states = [shown(laptop)];
        const acts = intents.map((one) => {
          const act = laptop.act(one);
          states.push(shown(laptop));
          return act;
        });
        const undos = acts.reverse().map((act, back) => {
          const undone = laptop.undo(act);
          expect(shown(laptop)).toEqual(states[states.length - 2 - back]);
          return undone ?? [];
        });
        for (const undone of undos.reverse()) laptop.undo(undone);
        expect(shown(laptop)).toEqual(states.at(-1));
      }),
      { numRuns: 300 },
    );
  });

  it('takes away a row that the act made', () => {
    const laptop = new Laptop('a1');
    const act = laptop.act({ row: 'new', op: 'put', value: { title: 'Custody suite' } });
    laptop.undo(act);
    expect(laptop.fields('new')).toBeNull();
    expect(laptop.rows.has('new')).toBe(true);
  });

  it('refuses when a colleague changed the same answer since', () => {
    const anna = laptopWithRows();
    const ben = new Laptop('b2');
    const act = anna.act({ row: 'r1', op: 'patch', set: { 'answers/one': 'red' } });
    ben.readFrom(anna);
    ben.act({ row: 'r1', op: 'patch', set: { 'answers/one': 'green' } });
    anna.readFrom(ben);
    expect(anna.undo(act)).toBeNull();
    expect(anna.fields('r1')).toMatchObject({ answers: { one: 'green' } });
  });

  it('leaves alone what a colleague changed beside it', () => {
    const anna = laptopWithRows();
    const ben = new Laptop('b2');
    const act = anna.act({ row: 'r1', op: 'patch', set: { 'answers/one': 'red' } });
    ben.readFrom(anna);
    ben.act({ row: 'r1', op: 'patch', set: { 'answers/two': 'green' } });
    anna.readFrom(ben);
    expect(anna.undo(act)).not.toBeNull();
    expect(anna.fields('r1')).toMatchObject({ answers: { one: 'white', two: 'green' } });
  });

  it('refuses to take away a new row in which a colleague has written', () => {
    const anna = new Laptop('a1');
    const ben = new Laptop('b2');
    const act = anna.act({ row: 'new', op: 'put', value: { title: 'Custody suite' } });
    ben.readFrom(anna);
    ben.act({ row: 'new', op: 'patch', set: { place: 'Hereford' } });
    anna.readFrom(ben);
    expect(anna.undo(act)).toBeNull();
    expect(anna.fields('new')).toEqual({ title: 'Custody suite', place: 'Hereford' });
  });

  it('makes no conflict for a colleague who had seen the act', () => {
    const anna = laptopWithRows();
    const ben = new Laptop('b2');
    const act = anna.act({ row: 'r1', op: 'patch', set: { title: 'red' } });
    anna.undo(act);
    ben.readFrom(anna);
    const state = ben.rows.get('r1');
    expect(state === undefined ? null : conflictsOf(state)).toEqual([]);
  });
});
