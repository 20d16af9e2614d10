import type { Row } from '@shared/inspection/entities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayRead, readableSnapshot } from './blind';
import { count } from './count';
import { asking, emptySnapshot } from './reviews.test-data';
import { assignSecondReviewers, drawSecondReviews, shareOfSample } from './second-review-draw';

function caseFile(id: number, reviewer: string, secondReviewer = ''): Row<'caseFile'> {
  return {
    id: String(id),
    draw: 'draw',
    reference: `WM-${id}`,
    crimeReference: '',
    frameRow: id,
    stratum: 'stalking',
    offenceType: 'stalking',
    recordedOn: '2017-02-14',
    drawnOrder: id,
    standing: 'drawn',
    flags: [],
    reviewer,
    secondReviewer,
  };
}

function review(
  role: Row<'review'>['role'],
  reviewer: string,
  status: Row<'review'>['status'],
): Row<'review'> {
  return {
    id: role,
    caseFile: '1',
    instrumentId: 'i',
    instrumentVersion: '1',
    role,
    reviewer,
    status,
    answers: {},
  };
}

const TEAM = [{ id: 'ada' }, { id: 'ben' }, { id: 'cho' }];

describe('drawing second reviews', () => {
  const files = Array.from({ length: 40 }, (_, at) =>
    caseFile(at + 1, ['ada', 'ben', 'cho'][at % 3] ?? 'ada'),
  );

  it('gives the same files for the same seed, whatever the order they are listed in', () => {
    const once = drawSecondReviews(files, 8, 'seed').map(({ id }) => id);
    expect(drawSecondReviews([...files].reverse(), 8, 'seed').map(({ id }) => id)).toEqual(once);
    expect(drawSecondReviews(files, 8, 'other seed').map(({ id }) => id)).not.toEqual(once);
    expect(new Set(once).size).toBe(8);
  });

  it('leaves out files that are reviewed twice already, reserves and eliminated files', () => {
    const some = [
      caseFile(1, 'ada', 'ben'),
      { ...caseFile(2, 'ada'), standing: 'eliminated' as const },
      caseFile(3, 'ada'),
    ];
    expect(drawSecondReviews(some, 10, 'seed').map(({ id }) => id)).toEqual(['3']);
  });

  it('never gives a file to its first reviewer, and shares the work', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('ada', 'ben', 'cho'), { maxLength: 30 }), (reviewers) => {
        const own = reviewers.map((reviewer, at) => caseFile(at, reviewer));
        const given = assignSecondReviewers(own, TEAM, []);
        expect(given).toHaveLength(own.length);
        for (const { caseFile: id, secondReviewer } of given)
          expect(own.find((file) => file.id === id)?.reviewer).not.toBe(secondReviewer);
      }),
    );
  });

  it('leaves a file out when its first reviewer is the whole team', () => {
    expect(assignSecondReviewers([caseFile(1, 'ada')], [{ id: 'ada' }], [])).toEqual([]);
  });
});

it('takes a share of the sample as whole files, rounded up', () => {
  const files = Array.from({ length: 61 }, (_, at) => caseFile(at, 'ada'));
  expect([shareOfSample(files.slice(1), 10), shareOfSample(files, 10), shareOfSample(files, 100)]).toEqual([
    6, 7, 61,
  ]);
  const reserve = { ...caseFile(99, 'ada'), standing: 'reserve' as const };
  expect(shareOfSample([reserve], 50)).toBe(0);
});

it('never gives a file to somebody who reviewed it first without having been assigned it', () => {
  const made = [{ ...review('primary', 'ada', 'in-progress') }];
  const team = [{ id: 'ada' }, { id: 'ben' }];
  expect(assignSecondReviewers([caseFile(1, '')], team, made)).toEqual([
    { caseFile: '1', secondReviewer: 'ben' },
  ]);
});

describe('blind second review', () => {
  const file = caseFile(1, 'ada', 'ben');
  const first = review('primary', 'ada', 'completed');
  const second = review('second', 'ben', 'in-progress');

  it('hides the first answers from the second reviewer until both are complete', () => {
    expect(mayRead(first, file, [first, second], 'ben')).toBe(false);
    const done = { ...second, status: 'completed' as const };
    expect(mayRead(first, file, [first, done], 'ben')).toBe(true);
  });

  it('hides the second answers from the first reviewer as well, and shows each their own', () => {
    expect(mayRead(second, file, [first, second], 'ada')).toBe(false);
    expect(mayRead(second, file, [first, second], 'ben')).toBe(true);
    expect(mayRead(first, file, [first, second], 'ada')).toBe(true);
  });

  it('shows whoever reviews neither what is complete, and nothing before', () => {
    expect(mayRead(first, file, [first, second], 'cho')).toBe(true);
    expect(mayRead(second, file, [first, second], 'cho')).toBe(false);
  });

  it('takes what somebody is blind to out of their numbers, so that no count and no difference tells it', () => {
    const snapshot = { ...emptySnapshot(), caseFile: [file, caseFile(2, 'ada')], review: [first, second] };
    const forBen = readableSnapshot(snapshot, 'ben');
    expect(forBen.blind).toEqual(['1']);
    expect(forBen.snapshot.review).toEqual([second]);
    expect(count(forBen.snapshot, asking('overall')).denominator).toEqual([]);
    const forCho = readableSnapshot(snapshot, 'cho');
    expect([forCho.snapshot.review, forCho.blind, [...forCho.hidden]]).toEqual([[first], [], [second.id]]);
    const done = { ...snapshot, review: [first, { ...second, status: 'completed' as const }] };
    expect(readableSnapshot(done, 'ben').snapshot).toBe(done);
  });

  it('hides nothing of a file that is reviewed once', () => {
    expect(mayRead(first, caseFile(1, 'ada'), [first], 'cho')).toBe(true);
  });
});
