import { isRemoved } from '@shared/journal/row-state';
import fc from 'fast-check';
import { Laptop, type LaptopIntent } from './laptop';

const DEVICES = ['a1', 'b2', 'c3'];

type Step =
  | { kind: 'put' | 'remove' | 'restore'; laptop: number; row: string }
  | { kind: 'patch'; laptop: number; row: string; path: string; value: string | undefined; resolve: boolean }
  | { kind: 'whole'; laptop: number; row: string; value: Record<string, string> }
  | { kind: 'read'; laptop: number; from: number }
  | { kind: 'clock'; laptop: number; by: number };

const laptop = fc.integer({ min: 0, max: DEVICES.length - 1 });
const row = fc.constantFrom('r1', 'r2');
const word = fc.constantFrom('red', 'green', 'blue');

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('remove', 'restore', 'put'), laptop, row }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('patch' as const),
      laptop,
      row,
      path: fc.constantFrom('title', 'place', 'answers/one', 'answers/two'),
      value: fc.option(word, { nil: undefined }),
      resolve: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('whole' as const),
      laptop,
      row,
      value: fc.dictionary(fc.constantFrom('one', 'two'), word),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('read' as const), laptop, from: laptop }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('clock' as const),
      laptop,
      by: fc.integer({ min: -50, max: 50 }),
    }),
  },
);

/** Two or three inspectors at work on the same rows, reading from each other now and then, with clocks that jump. */
export const arbitraryWork: fc.Arbitrary<Laptop[]> = fc.array(step, { maxLength: 40 }).map((steps) => {
  const laptops = DEVICES.map((device) => new Laptop(device));
  const [first] = laptops;
  first?.act(
    { row: 'r1', op: 'put', value: { title: 'white', place: 'white', answers: { one: 'white' } } },
    { row: 'r2', op: 'put', value: { title: 'white', answers: {} } },
  );
  for (const other of laptops) if (first !== undefined) other.readFrom(first);
  for (const one of steps) take(laptops, one);
  return laptops;
});

function take(laptops: readonly Laptop[], one: Step): void {
  const at = laptops[one.laptop];
  if (at === undefined) return;
  if (one.kind === 'clock') at.wall += one.by;
  else if (one.kind === 'read') readFrom(at, laptops[one.from]);
  else at.act(intentOf(at, one));
}

function readFrom(at: Laptop, other: Laptop | undefined): void {
  if (other !== undefined && other !== at) at.readFrom(other);
}

function intentOf(at: Laptop, one: Exclude<Step, { kind: 'read' | 'clock' }>): LaptopIntent {
  switch (one.kind) {
    case 'put':
      return { row: one.row, op: 'put', value: { title: 'red', answers: { two: 'green' } } };
    case 'patch':
      return {
        row: one.row,
        op: 'patch',
        set: { [one.path]: one.value },
        resolves: one.resolve ? [one.path] : [],
      };
    case 'whole':
      return { row: one.row, op: 'patch', set: { answers: one.value } };
    case 'remove':
    case 'restore': {
      const state = at.rows.get(one.row);
      return { row: one.row, op: state !== undefined && isRemoved(state) ? 'restore' : one.kind };
    }
  }
}
