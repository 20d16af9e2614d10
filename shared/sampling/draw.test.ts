import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawKey, drawRows, frameSha256, resultSha256 } from './draw';
import { nearEqualQuotas, nearEqualTargets, usualReserves } from './targets';

const FRAME = 'f'.repeat(64);

/** The algorithm as the document words it, over Node's own SHA-256: every key, a full sort, a cut. */
function drawAsDescribed(strata: number[], targets: number[], reserves: number[], seed: string) {
  const key = (row: number) => createHash('sha256').update(`${seed}\n${FRAME}\n${row}`, 'utf8').digest('hex');
  return targets.map((target, at) => {
    const rows = strata.flatMap((stratum, index) => (stratum === at + 1 ? [index + 1] : []));
    const order = rows
      .map((row) => ({ row, key: key(row) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.row - b.row))
      .map(({ row }) => row);
    return { drawn: order.slice(0, target), reserves: order.slice(target, target + (reserves[at] ?? 0)) };
  });
}

describe('a draw', () => {
  it('orders rows by the SHA-256 of seed, list and row number', () => {
    expect(drawKey('seed', FRAME, 1)).toBe(createHash('sha256').update(`seed\n${FRAME}\n1`).digest('hex'));
    expect(drawKey('Größe ✓', FRAME, 7)).toBe(
      createHash('sha256').update(`Größe ✓\n${FRAME}\n7`, 'utf8').digest('hex'),
    );
  });

  it('is the one that the document describes, for any strata, quotas and seed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 80 }),
        fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)),
        fc.tuple(fc.nat(10), fc.nat(10), fc.nat(10)),
        fc.string({ unit: 'grapheme' }),
        (strata, targets, reserves, seed) => {
          const quotas = targets.map((target, at) => ({ id: `s${at}`, target, reserves: reserves[at] ?? 0 }));
          const result = drawRows(Uint16Array.from(strata), quotas, seed, FRAME);
          expect(result.map(({ drawn, reserves: waiting }) => ({ drawn, reserves: waiting }))).toEqual(
            drawAsDescribed(strata, targets, reserves, seed),
          );
        },
      ),
    );
  });

  it('gives what a stratum has when fewer are eligible than wanted, and takes nothing from another', () => {
    const strata = Uint16Array.from([1, 1, 1, 2]);
    const [few] = drawRows(strata, nearEqualQuotas(10, ['few', 'other']), 'seed', FRAME);
    expect(few?.drawn).toHaveLength(3);
    expect(few?.reserves).toEqual([]);
    expect([...(few?.drawn ?? [])].sort()).toEqual([1, 2, 3]);
  });

  it('keeps the order of a stratum when another quota changes', () => {
    const strata = Uint16Array.from({ length: 100 }, (_, at) => (at % 2) + 1);
    const first = drawRows(
      strata,
      [
        { id: 'a', target: 5, reserves: 5 },
        { id: 'b', target: 5, reserves: 0 },
      ],
      's',
      FRAME,
    );
    const more = drawRows(
      strata,
      [
        { id: 'a', target: 8, reserves: 2 },
        { id: 'b', target: 9, reserves: 9 },
      ],
      's',
      FRAME,
    );
    const order = (drawn: typeof first) => [...(drawn[0]?.drawn ?? []), ...(drawn[0]?.reserves ?? [])];
    expect(order(more)).toEqual(order(first));
  });

  it('has a result whose hash changes with any row, order or role', () => {
    const result = [{ id: 'a', drawn: [3, 1], reserves: [2] }];
    expect(resultSha256(result)).toBe(
      createHash('sha256').update('a\tdrawn\t3\na\tdrawn\t1\na\treserve\t2\n').digest('hex'),
    );
    expect(resultSha256([{ id: 'a', drawn: [1, 3], reserves: [2] }])).not.toBe(resultSha256(result));
    expect(resultSha256([{ id: 'a', drawn: [3, 1, 2], reserves: [] }])).not.toBe(resultSha256(result));
  });

  it('is made on the hash of the only file, or of the hashes of several in their order', () => {
    const [a, b] = ['a'.repeat(64), 'b'.repeat(64)] as const;
    expect(frameSha256([{ sha256: a }])).toBe(a);
    expect(frameSha256([{ sha256: a }, { sha256: b }])).toBe(
      createHash('sha256').update(`${a}\n${b}\n`).digest('hex'),
    );
  });
});

describe('near-equal quotas', () => {
  it('of 60 over the seven offence types are 9, 9, 9, 9, 8, 8, 8', () => {
    expect(nearEqualTargets(60, 7)).toEqual([9, 9, 9, 9, 8, 8, 8]);
  });

  it('of 90 over the seven are 13 six times and 12', () => {
    expect(nearEqualTargets(90, 7)).toEqual([13, 13, 13, 13, 13, 13, 12]);
  });

  it('add up and differ by at most one, the larger ones first', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.integer({ min: 1, max: 40 }), (target, strata) => {
        const quotas = nearEqualTargets(target, strata);
        expect(quotas.reduce((total, quota) => total + quota, 0)).toBe(target);
        expect(Math.max(...quotas) - Math.min(...quotas)).toBeLessThanOrEqual(1);
        expect(quotas).toEqual([...quotas].sort((x, y) => y - x));
      }),
    );
  });

  it('over no stratum are none, and a quota of nothing has no reserves', () => {
    expect(nearEqualTargets(60, 0)).toEqual([]);
    expect([0, 1, 9].map(usualReserves)).toEqual([0, 3, 5]);
  });
});
