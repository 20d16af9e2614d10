import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import type { Row, Snapshot } from '@shared/inspection/entities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, sharedFiles } from './count';
import type { AnswerValue } from './instrument';
import { compareSubsets, countByFlag, countByOffenceType, resultsTable } from './results';
import { indexReviews } from './review-index';
import { asking, caseFile, emptySnapshot, instrument, review, snapshotOf } from './reviews.test-data';

/** Numbers of the files behind a count, for reading: "file-3" is 3. */
const numbers = (ids: readonly string[]) => ids.map((id) => Number(id.slice(5)));

describe('counting case files', () => {
  // Counted by hand from the row of letters: y yes, n no, a not applicable, s not shown, - not reviewed.
  const snapshot = snapshotOf('investigation-plan', 'yyn s-a yn');

  it('leaves out "not applicable" and files not reviewed, keeps "not shown" in and lists it', () => {
    const counted = count(snapshot, asking('investigation-plan'));
    expect(numbers(counted.numerator)).toEqual([1, 2, 7]);
    expect(numbers(counted.denominator)).toEqual([1, 2, 3, 4, 7, 8]);
    expect(numbers(counted.notShown)).toEqual([4]);
    expect(counted.otherVersions).toEqual([]);
  });

  it('counts any of the answers that are asked for', () => {
    const counted = count(snapshot, asking('investigation-plan', { answers: ['no', 'not-shown'] }));
    expect(numbers(counted.numerator)).toEqual([3, 4, 8]);
    expect(counted.denominator).toHaveLength(6);
  });

  it('finds nothing for "not applicable": such a file is not in the denominator', () => {
    expect(count(snapshot, asking('investigation-plan', { answers: ['not-applicable'] })).numerator).toEqual(
      [],
    );
  });

  it('takes the confirmed judgement, not the derived one, for the overall question', () => {
    const file = caseFile(1);
    const overridden = review(file.id, { outcome: 'no' }, { judgement: 'no' });
    const confirmation = {
      value: 'yes' as const,
      derived: 'no' as const,
      reason: 'Approved on paper.',
      by: 'i',
      at: 1,
    };
    const one = { ...emptySnapshot(), caseFile: [file], review: [{ ...overridden, confirmation }] };
    expect(numbers(count(one, asking('overall')).numerator)).toEqual([1]);
  });

  it('leaves out eliminated files, reserves, and reviews that are not completed', () => {
    const files = [
      caseFile(1),
      caseFile(2, { standing: 'eliminated' }),
      caseFile(3, { standing: 'reserve' }),
      caseFile(4),
    ];
    const reviews = files.map((file) => review(file.id));
    const last = reviews.pop();
    if (last === undefined) throw new Error('four files');
    const all = {
      ...emptySnapshot(),
      caseFile: files,
      review: [...reviews, { ...last, status: 'in-progress' as const }],
    };
    expect(numbers(count(all, asking('overall')).denominator)).toEqual([1]);
  });

  it('leaves out files of which the criterion is never asked', () => {
    const files = [
      caseFile(1, { offenceType: 'stalking' }),
      caseFile(2),
      caseFile(3, { flags: ['domestic-abuse'] }),
    ];
    const all = { ...emptySnapshot(), caseFile: files, review: files.map((file) => review(file.id)) };
    expect(numbers(count(all, asking('risk-form')).denominator)).toEqual([1, 3]);
  });

  it('counts a subset by flag, by offence type and by draw', () => {
    const files = [
      caseFile(1, { flags: ['vulnerable-victim'] }),
      caseFile(2, { flags: ['vulnerable-victim', 'child'], offenceType: 'rape' }),
      caseFile(3, { offenceType: 'rape', draw: 'second draw' }),
    ];
    const all = { ...emptySnapshot(), caseFile: files, review: files.map((file) => review(file.id)) };
    const inSubset = (subset: Parameters<typeof asking>[1]) =>
      numbers(count(all, asking('overall', subset)).denominator);
    expect(inSubset({ subset: { flag: 'vulnerable-victim' } })).toEqual([1, 2]);
    expect(inSubset({ subset: { offenceType: 'rape' } })).toEqual([2, 3]);
    expect(inSubset({ subset: { offenceType: 'rape', draw: 'draw' } })).toEqual([2]);
    expect(inSubset({ subset: { flag: 'child', offenceType: 'abh' } })).toEqual([]);
  });

  it('lists the files behind a number in the order of their references, WM-10 after WM-2', () => {
    const files = [caseFile(10, { reference: 'WM-10' }), caseFile(2, { reference: 'WM-2' })];
    const all = { ...emptySnapshot(), caseFile: files, review: files.map((file) => review(file.id)) };
    expect(numbers(count(all, asking('overall')).denominator)).toEqual([2, 10]);
  });
});

describe('which review decides', () => {
  const withReviews = (...reviews: Row<'review'>[]): Snapshot => ({
    ...emptySnapshot(),
    caseFile: [caseFile(1)],
    review: reviews,
  });
  const yes = (snapshot: Snapshot, criterion: string) => count(snapshot, asking(criterion)).numerator.length;

  it('is the adjudicated one, criterion by criterion, and the primary one where nothing was adjudicated', () => {
    const primary = review('file-1', { outcome: 'no', drift: 'no' }, { judgement: 'no' });
    const adjudicated = review('file-1', {}, { role: 'adjudicated' });
    const { outcome } = adjudicated.answers;
    if (outcome === undefined) throw new Error('every criterion is answered');
    const both = withReviews(primary, { ...adjudicated, answers: { outcome } });
    expect([yes(both, 'outcome'), yes(both, 'overall'), yes(both, 'drift')]).toEqual([1, 1, 0]);
  });

  it('is not an adjudication that is still open', () => {
    const primary = review('file-1', {}, { judgement: 'no' });
    const open = review('file-1', {}, { role: 'adjudicated', status: 'in-progress' });
    expect(yes(withReviews(primary, open), 'overall')).toBe(0);
  });

  it('is the one completed last when two laptops brought one each, in whichever order they came', () => {
    const early = review('file-1', {}, { judgement: 'no', completedAt: 1 });
    const late = { ...review('file-1', {}, { completedAt: 2 }), id: 'late' };
    expect(yes(withReviews(early, late), 'overall')).toBe(1);
    expect(yes(withReviews(late, early), 'overall')).toBe(1);
  });

  it('never comes from another version of the checklist: such files are listed on their own', () => {
    const snapshot = { ...emptySnapshot(), caseFile: [caseFile(1), caseFile(2)] };
    snapshot.review = [review('file-1'), review('file-2', {}, { instrumentVersion: '2' })];
    const counted = count(snapshot, asking('overall'));
    expect(numbers(counted.denominator)).toEqual([1]);
    expect(numbers(counted.otherVersions)).toEqual([2]);
  });
});

const anyAnswer = fc.constantFrom<AnswerValue>('yes', 'no', 'not-applicable', 'not-shown');
const anyFile = fc.record({
  standing: fc.constantFrom('drawn', 'drawn', 'drawn', 'reserve', 'eliminated'),
  offenceType: fc.constantFrom('abh', 'stalking', 'rape'),
  isVulnerable: fc.boolean(),
  primary: fc.option(anyAnswer),
  second: fc.option(anyAnswer),
  adjudicated: fc.option(anyAnswer),
  version: fc.constantFrom('1', '1', '1', '2'),
});

/** An inspection made from any mixture of files; one criterion varies. */
const anyInspection = fc.array(anyFile, { maxLength: 30 }).map((made) => {
  const snapshot = emptySnapshot();
  for (const [at, { standing, offenceType, isVulnerable, version, ...roles }] of made.entries()) {
    const flags = isVulnerable ? (['vulnerable-victim'] as const) : [];
    const file = caseFile(at + 1, { standing, offenceType, flags: [...flags] });
    snapshot.caseFile.push(file);
    for (const role of ['primary', 'second', 'adjudicated'] as const) {
      const value = roles[role];
      if (value !== null)
        snapshot.review.push(review(file.id, { drift: value }, { role, instrumentVersion: version }));
    }
  }
  return snapshot;
});

describe('whatever the inspection holds', () => {
  const query = asking('drift', { subset: { flag: 'vulnerable-victim' } });

  it('a second review never changes a count', () => {
    fc.assert(
      fc.property(anyInspection, (snapshot) => {
        const without = { ...snapshot, review: snapshot.review.filter(({ role }) => role !== 'second') };
        expect(count(without, query)).toEqual(count(snapshot, query));
      }),
    );
  });

  it('an adjudication wins over the review that it settles', () => {
    fc.assert(
      fc.property(anyInspection, (snapshot) => {
        const settled = new Map(
          snapshot.review
            .filter(({ role }) => role === 'adjudicated')
            .map((row) => [row.caseFile, row] as const),
        );
        const counted = count(snapshot, asking('drift'));
        for (const file of counted.denominator) {
          const value = settled.get(file)?.answers['drift']?.value;
          if (value !== undefined) expect(counted.numerator.includes(file)).toBe(value === 'yes');
        }
        expect(counted.numerator.length).toBeLessThanOrEqual(counted.denominator.length);
      }),
    );
  });

  it('a count equals the files it opens: each once, part within whole, answer by answer adding up', () => {
    fc.assert(
      fc.property(anyInspection, (snapshot) => {
        const whole = count(snapshot, query);
        const parts = (['yes', 'no', 'not-shown'] as const).map((value) =>
          count(snapshot, { ...query, answers: [value] }),
        );
        expect(new Set(whole.denominator).size).toBe(whole.denominator.length);
        expect(parts.flatMap((part) => part.numerator).sort()).toEqual([...whole.denominator].sort());
        expect(parts[2]?.numerator).toEqual(whole.notShown);
        for (const file of whole.denominator)
          expect(snapshot.caseFile.find(({ id }) => id === file)?.standing).toBe('drawn');
      }),
    );
  });

  it('a count does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(anyInspection, (snapshot) => {
        const reversed = {
          ...snapshot,
          caseFile: snapshot.caseFile.toReversed(),
          review: snapshot.review.toReversed(),
        };
        expect(count(reversed, query)).toEqual(count(snapshot, query));
      }),
    );
  });

  it('the results table gives every reviewed file one place in every line', () => {
    fc.assert(
      fc.property(anyInspection, (snapshot) => {
        const reviewed = count(snapshot, asking('overall'));
        for (const line of resultsTable(snapshot, instrument)) {
          const places = [...line.yes, ...line.no, ...line.notShown, ...line.notApplicable, ...line.notAsked];
          expect(new Set(places).size).toBe(places.length);
          for (const file of reviewed.denominator) expect(places).toContain(file);
        }
      }),
    );
  });
});

describe('the results page', () => {
  it('shows a criterion by answer, with the interval of its share of yes', () => {
    const line = resultsTable(snapshotOf('outcome', 'yyyyyyyyyyyyyyyyyn'), instrument).at(-2);
    expect(line?.criterion).toBe('outcome');
    expect([line?.yes.length, line?.denominator.length]).toEqual([17, 18]);
    expect(line?.interval?.lower).toBeCloseTo(0.742, 3);
  });

  it('breaks a count down by offence type and by flag', () => {
    const files = [caseFile(1, { flags: ['child', 'repeat-victim'] }), caseFile(2, { offenceType: 'rape' })];
    const all = { ...emptySnapshot(), caseFile: files, review: files.map((file) => review(file.id)) };
    const lines = countByOffenceType(all, asking('overall'), peel2017).map(
      ({ label, count: { denominator } }) => [label, denominator.length],
    );
    expect(lines).toContainEqual(['Rape (including attempts)', 1]);
    expect(lines).toContainEqual(['Stalking', 0]);
    const flags = countByFlag(all, asking('overall'), peel2017).filter(
      ({ count: { denominator } }) => denominator.length > 0,
    );
    expect(flags.map(({ label }) => label)).toEqual(['Child', 'Repeat victim']);
  });

  it('warns when the intervals of two subsets overlap, and lists the files that stand in both', () => {
    const files = [caseFile(1, { flags: ['child', 'vulnerable-victim'] }), caseFile(2, { flags: ['child'] })];
    const all = { ...emptySnapshot(), caseFile: files, review: files.map((file) => review(file.id)) };
    const comparison = compareSubsets(
      all,
      asking('overall'),
      { label: 'Children', subset: { flag: 'child' } },
      { label: 'Vulnerable victims', subset: { flag: 'vulnerable-victim' } },
    );
    expect(comparison.intervalsOverlap).toBe(true);
    expect(comparison.shared).toEqual(['file-1']);
    expect(sharedFiles(comparison.a.count, comparison.b.count)).toEqual(['file-1']);
  });

  it('does not warn when the intervals are apart', () => {
    const files = Array.from({ length: 60 }, (_, at) =>
      caseFile(at + 1, { offenceType: at < 30 ? 'abh' : 'rape' }),
    );
    const judged = files.map((file, at) => review(file.id, {}, { judgement: at < 30 ? 'yes' : 'no' }));
    const all = { ...emptySnapshot(), caseFile: files, review: judged };
    const sides = ['abh', 'rape'].map((offenceType) => ({ label: offenceType, subset: { offenceType } }));
    const [abh, rape] = sides;
    if (abh === undefined || rape === undefined) throw new Error('two sides');
    expect(compareSubsets(all, asking('overall'), abh, rape).intervalsOverlap).toBe(false);
  });
});

describe('counting a large inspection', () => {
  const twoCriteria = (snapshot: Snapshot) =>
    ['drift', 'outcome', 'overall'].flatMap((criterion) =>
      (['yes', 'no', 'not-shown'] as const).map((value) =>
        count(snapshot, asking(criterion, { answers: [value] })),
      ),
    );

  it('indexes once: the same index as long as nothing changed, another as soon as something did', () => {
    const snapshot = snapshotOf('outcome', 'yn');
    const index = indexReviews(snapshot);
    expect(indexReviews({ ...snapshot })).toBe(index);
    expect(indexReviews({ ...snapshot, review: snapshot.review.slice(1) })).not.toBe(index);
    expect(indexReviews({ ...snapshot, caseFile: [...snapshot.caseFile] })).not.toBe(index);
    expect(count(index, asking('outcome'))).toEqual(count(snapshot, asking('outcome')));
  });

  it('notices a row that was added in place', () => {
    const snapshot = snapshotOf('outcome', 'y-');
    expect(count(snapshot, asking('outcome')).denominator).toHaveLength(1);
    snapshot.review.push(review('file-2'));
    expect(count(snapshot, asking('outcome')).denominator).toHaveLength(2);
  });

  it('keeps the counts that a change did not touch', () => {
    const snapshot = snapshotOf('outcome', 'yn');
    const before = [count(snapshot, asking('drift')), count(snapshot, asking('outcome'))];
    const [first, ...others] = snapshot.review;
    if (first === undefined) throw new Error('two reviews');
    const answered = {
      ...first,
      answers: { ...first.answers, outcome: { value: 'no' as const, rationale: 'r', locator: '' } },
    };
    const after = { ...snapshot, review: [answered, ...others] };
    expect(count(after, asking('drift'))).toBe(before[0]);
    expect(count(after, asking('outcome')).numerator).toEqual([]);
    expect(before[1]?.numerator).toEqual(['file-1']);
  });

  it('gives after any change what it would give from scratch', () => {
    const edit = fc.record({
      at: fc.nat(),
      value: anyAnswer,
      role: fc.constantFrom('primary', 'second', 'adjudicated'),
    });
    fc.assert(
      fc.property(anyInspection, fc.array(edit, { minLength: 1, maxLength: 5 }), (start, edits) => {
        let snapshot = start;
        for (const { at, value, role } of edits) {
          twoCriteria(snapshot);
          const file = snapshot.caseFile[at % Math.max(1, snapshot.caseFile.length)];
          if (file === undefined) continue;
          const made = review(
            file.id,
            { drift: value, outcome: value },
            { role, judgement: value === 'no' ? 'no' : 'yes' },
          );
          const others = snapshot.review.filter(({ id }) => id !== made.id);
          const isLeft = at % 4 === 0;
          snapshot = { ...snapshot, review: isLeft ? others : [...others, made] };
        }
        expect(twoCriteria(snapshot)).toEqual(twoCriteria(structuredClone(snapshot)));
      }),
    );
  });
});
