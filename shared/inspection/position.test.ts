import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byPosition, positionBetween, positionsBetween } from './position';

it('finds room at any place of a list, however often a block is put there', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000), { maxLength: 120 }), (places) => {
      const positions: string[] = [];
      for (const place of places) {
        const index = place % (positions.length + 1);
        positions.splice(index, 0, positionBetween(positions[index - 1] ?? null, positions[index] ?? null));
      }
      expect([...positions].sort()).toEqual(positions);
      expect(new Set(positions).size).toBe(positions.length);
      expect(positions.every((position) => /^[0-9A-Za-z]*[1-9A-Za-z]$/.test(position))).toBe(true);
    }),
  );
});

it('stays short when a person writes one paragraph after the other', () => {
  const positions: string[] = [];
  for (let made = 0; made < 600; made += 1) positions.push(positionBetween(positions.at(-1) ?? null, null));
  expect(Math.max(...positions.map((position) => position.length))).toBeLessThan(25);
});

it('stays short and in order when thousands of paragraphs are pasted at once', () => {
  for (const [lower, upper] of [
    [null, null],
    ['V', null],
    [null, '1'],
    ['A', 'B'],
  ] as const) {
    const positions = positionsBetween(lower, upper, 20_000);
    expect(positions).toHaveLength(20_000);
    expect(positions.toSorted()).toEqual(positions);
    expect(Math.max(...positions.map((position) => position.length))).toBeLessThan(20);
  }
});

it('stays readable when a person always writes above the first paragraph', () => {
  let first = positionBetween(null, null);
  for (let made = 0; made < 600; made += 1) first = positionBetween(null, first);
  expect(first.length).toBeLessThan(25);
});

it('refuses to put a block between two in the wrong order', () => {
  expect(() => positionBetween('b', 'a')).toThrow('does not come before');
});

it('orders two blocks that two people put in the same place by their ids', () => {
  expect(
    [
      { position: 'a', id: '2' },
      { position: 'a', id: '1' },
    ].sort(byPosition),
  ).toEqual([
    { position: 'a', id: '1' },
    { position: 'a', id: '2' },
  ]);
});
