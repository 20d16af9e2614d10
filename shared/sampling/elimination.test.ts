import type { CaseFile, Row } from '@shared/inspection/entities';
import { describe, expect, it } from 'vitest';
import { eliminationFailureWords, nextReserve, planElimination } from './elimination';

function file(id: string, of: Partial<CaseFile>): Row<'caseFile'> {
  return {
    id,
    draw: 'd1',
    reference: `WM-${id}`,
    crimeReference: '',
    frameRow: 1,
    stratum: 'rape',
    offenceType: 'rape',
    recordedOn: '2017-01-05',
    drawnOrder: 1,
    standing: 'drawn',
    flags: [],
    reviewer: '',
    secondReviewer: '',
    ...of,
  };
}

const sealed = { reason: 'sealed', detail: '', at: 7 } as const;
const files = [
  file('a', { reviewer: 'ann', secondReviewer: 'bob' }),
  file('b', { standing: 'reserve', drawnOrder: 3 }),
  file('c', { standing: 'reserve', drawnOrder: 2 }),
  file('d', { standing: 'reserve', drawnOrder: 1, stratum: 'stalking' }),
  file('e', { standing: 'reserve', drawnOrder: 1, draw: 'd2' }),
];

describe('an eliminated file', () => {
  it('is replaced by the next reserve of its own stratum and draw, which takes over its reviewers', () => {
    const plan = planElimination(files, 'a', sealed, 'Rape');
    expect(plan).toEqual({
      ok: true,
      value: {
        eliminated: { id: 'a', set: { standing: 'eliminated', elimination: { ...sealed, replacedBy: 'c' } } },
        replacement: {
          id: 'c',
          reference: 'WM-c',
          set: { standing: 'drawn', replaces: 'a', reviewer: 'ann', secondReviewer: 'bob' },
        },
        words: 'WM-a is eliminated. WM-c, the next reserve in Rape, steps in.',
      },
    });
  });

  it('leaves the sample one short, and says so, when it was the last and no reserve is left', () => {
    const plan = planElimination([file('a', {})], 'a', sealed, 'Rape');
    expect(plan.ok && plan.value.replacement).toBeNull();
    expect(plan.ok && plan.value.words).toBe(
      'WM-a is eliminated. No reserve is left in Rape: the sample is one short.',
    );
  });

  it('needs a reason in words when the reason is none of the usual ones', () => {
    const plan = planElimination(files, 'a', { reason: 'other', detail: '  ', at: 7 }, 'Rape');
    expect(plan).toEqual({ ok: false, failure: { kind: 'reason-missing' } });
    expect(eliminationFailureWords({ kind: 'reason-missing' })).toContain('Say why');
  });

  it('cannot be eliminated a second time, and neither can a reserve that never stepped in', () => {
    for (const [id, standing] of [
      ['a', 'eliminated'],
      ['a', 'reserve'],
    ] as const)
      expect(planElimination([file(id, { standing })], id, sealed, 'Rape')).toEqual({
        ok: false,
        failure: { kind: 'not-in-sample' },
      });
  });
});

it('brings reserves in one after the other, in drawn order, until none is left', () => {
  let now = [...files];
  const steppedIn: string[] = [];
  for (let next: string | null = 'a'; next !== null; ) {
    const plan = planElimination(now, next, sealed, 'Rape');
    if (!plan.ok) throw new Error(plan.failure.kind);
    const { eliminated, replacement } = plan.value;
    now = now.map((of) =>
      of.id === eliminated.id
        ? { ...of, ...eliminated.set }
        : of.id === replacement?.id
          ? { ...of, ...replacement.set }
          : of,
    );
    next = replacement?.id ?? null;
    if (next !== null) steppedIn.push(next);
  }
  expect(steppedIn).toEqual(['c', 'b']);
  expect(nextReserve(now, file('x', {}))).toBeNull();
});
