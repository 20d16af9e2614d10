import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementReport } from './agreement';
import {
  cohenKappa,
  gwetAc1,
  percentageAgreement,
  type RatingTable,
  ratingTable,
  studentT975,
} from './agreement-statistics';
import { writeCoefficient } from './agreement-words';
import { caseFile, emptySnapshot, instrument, review } from './reviews.test-data';

const table = (...cells: number[][]): RatingTable => ({ cells });

describe('agreement between two reviewers', () => {
  it('is, for 11 of 12 with one reviewer saying only yes, 91.7%, kappa 0.00 and AC1 0.91', () => {
    const nearlyAllYes = table([11, 1], [0, 0]);
    expect(percentageAgreement(nearlyAllYes).value).toBeCloseTo(0.917, 3);
    expect(cohenKappa(nearlyAllYes).value).toBe(0);
    expect(writeCoefficient(cohenKappa(nearlyAllYes).value)).toBe('0.00');
    expect(writeCoefficient(gwetAc1(nearlyAllYes).value)).toBe('0.91');
  });

  // Gwet (2002), "Kappa statistic is not satisfactory for assessing the extent of agreement between raters", table 3.
  it('gives the published figures for 118, 5, 2 and 0 of 125', () => {
    const published = table([118, 5], [2, 0]);
    expect(cohenKappa(published).value).toBeCloseTo(-0.0234, 4);
    expect(gwetAc1(published).value).toBeCloseTo(0.9408, 4);
    expect(writeCoefficient(cohenKappa(published).value)).toBe('−0.02');
  });

  // By hand: po 0.7, pe 0.5; the formula's terms 0.01156 + 0.01587 + 0.02547 - 0.0025 = 0.0504, over 50 x 0.5^4.
  it('gives kappa 0.40 with 0.15 to 0.65 for 20, 5, 10 and 15 of 50', () => {
    const { value, interval } = cohenKappa(table([20, 5], [10, 15]));
    expect(value).toBeCloseTo(0.4, 10);
    expect(interval?.lower).toBeCloseTo(0.4 - 1.96 * Math.sqrt(0.0504 / 3.125), 3);
    expect(interval?.upper).toBeCloseTo(0.649, 3);
  });

  /** Gwet (2008), formula 33: the same variance by another road, for two categories or more. */
  function ac1Variance({ cells }: RatingTable): number {
    const n = cells.flat().reduce((a, b) => a + b, 0);
    const q = cells.length;
    const row = cells.map((line) => line.reduce((a, b) => a + b, 0) / n);
    const column = cells.map((_, at) => cells.reduce((total, line) => total + (line[at] ?? 0), 0) / n);
    const pi = row.map((share, at) => (share + (column[at] ?? 0)) / 2);
    const pa = cells.reduce((total, line, at) => total + (line[at] ?? 0), 0) / n;
    const pe = pi.reduce((total, share) => total + share * (1 - share), 0) / (q - 1);
    const gamma = (pa - pe) / (1 - pe);
    let diagonal = 0;
    let everywhere = 0;
    for (const [i, line] of cells.entries()) {
      for (const [j, cell] of line.entries()) {
        if (i === j) diagonal += (cell / n) * (1 - (pi[i] ?? 0));
        everywhere += (cell / n) * (1 - ((pi[i] ?? 0) + (pi[j] ?? 0)) / 2) ** 2;
      }
    }
    const inner =
      pa * (1 - pa) -
      4 * (1 - gamma) * (diagonal / (q - 1) - pa * pe) +
      4 * (1 - gamma) ** 2 * (everywhere / (q - 1) ** 2 - pe ** 2);
    return inner / (n * (1 - pe) ** 2);
  }

  it('gives AC1 the interval of its author’s second formula', () => {
    for (const rated of [
      table([20, 5], [10, 15]),
      table([118, 5], [2, 0]),
      table([30, 2, 1], [3, 10, 0], [1, 1, 4]),
    ]) {
      const n = rated.cells.flat().reduce((a, b) => a + b, 0);
      const { value, interval } = gwetAc1(rated);
      const half = studentT975(n - 1) * Math.sqrt((ac1Variance(rated) * n) / (n - 1));
      expect((interval?.upper ?? 0) - (value ?? 0)).toBeCloseTo(Math.min(half, 1 - (value ?? 0)), 8);
      expect((value ?? 0) - (interval?.lower ?? 0)).toBeCloseTo(half, 8);
    }
  });

  // Student's t, 97.5%: the printed tables (e.g. Fisher and Yates, table III).
  it.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [5, 2.571],
    [10, 2.228],
    [30, 2.042],
    [120, 1.98],
  ])('knows Student’s t for %i degrees of freedom', (freedom, t) => {
    expect(Math.abs(studentT975(freedom) - t)).toBeLessThan(0.005);
  });

  it('has no figures without files, and no false certainty where everybody agreed', () => {
    expect(percentageAgreement(table([0, 0], [0, 0]))).toEqual({
      agreed: 0,
      of: 0,
      value: null,
      interval: null,
    });
    expect(cohenKappa(table([12, 0], [0, 0]))).toEqual({ value: null, interval: null });
    expect(gwetAc1(table([12, 0], [0, 0]))).toEqual({ value: 1, interval: null });
    expect(cohenKappa(table([6, 0], [0, 6]))).toEqual({ value: 1, interval: null });
  });

  it('is the same whichever reviewer is called the first', () => {
    const anyTable = fc.array(fc.array(fc.nat({ max: 40 }), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(anyTable, (cells) => {
        const turned = cells.map((_, i) => cells.map((line) => line[i] ?? 0));
        const [a, b] = [cohenKappa({ cells }).value, cohenKappa({ cells: turned }).value];
        if (a === null || b === null) expect(a).toBe(b);
        else expect(a).toBeCloseTo(b, 10);
        expect(gwetAc1({ cells }).value ?? 0).toBeCloseTo(gwetAc1({ cells: turned }).value ?? 0, 10);
      }),
    );
  });

  it('sorts pairs into a table and leaves others out', () => {
    const pairs = [
      ['yes', 'no'],
      ['yes', 'yes'],
      ['other', 'yes'],
    ] as const;
    expect(ratingTable<string>(pairs, ['yes', 'no']).cells).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });
});

describe('the agreement of an inspection', () => {
  const files = Array.from({ length: 12 }, (_, at) => caseFile(at + 1));
  const snapshot = { ...emptySnapshot(), caseFile: files };
  snapshot.review = files.flatMap((file, at) => [
    review(file.id, { 'victim-withdrew': 'not-applicable' }),
    review(
      file.id,
      { 'victim-withdrew': at < 3 ? 'yes' : 'not-applicable', drift: at === 0 ? 'not-shown' : 'yes' },
      { role: 'second', judgement: at === 0 ? 'no' : 'yes' },
    ),
  ]);
  const report = agreementReport(snapshot, instrument);
  const of = (id: string) => report.criteria.find((line) => line.criterion === id);

  it('compares the judgements, and explains why kappa collapses', () => {
    expect(report.files).toHaveLength(12);
    expect([report.overall.percentage.agreed, report.overall.percentage.of]).toEqual([11, 12]);
    expect(report.overall.kappa.value).toBe(0);
    expect(report.overall.differing).toEqual(['file-1']);
    expect(report.overall.explanation).toContain('23 of the 24 answers are “yes”');
  });

  it('says nothing about a paradox where the reviewers simply disagree or kappa is fair', () => {
    const half = files.map((file, at) => [
      review(file.id, {}, { judgement: at < 6 ? 'yes' : 'no' }),
      review(file.id, {}, { role: 'second', judgement: at < 6 ? 'yes' : 'no' }),
    ]);
    expect(agreementReport({ ...snapshot, review: half.flat() }, instrument).overall.explanation).toBe('');
  });

  it('leaves "not applicable" out of the answers and reports agreement on applicability on its own', () => {
    const withdrew = of('victim-withdrew');
    expect(withdrew?.percentage.of).toBe(0);
    expect([withdrew?.applicability.agreed, withdrew?.applicability.of]).toEqual([9, 12]);
    expect(withdrew?.differing).toEqual(['file-1', 'file-2', 'file-3']);
  });

  it('compares only what is asked of a file: no risk form in an assault that is not domestic', () => {
    expect(of('risk-form')?.applicability.of).toBe(0);
  });

  it('takes no notice of open reviews, other versions and eliminated files', () => {
    const [first, ...others] = snapshot.review.filter(({ role }) => role === 'second');
    if (first === undefined) throw new Error('twelve second reviews');
    const primaries = snapshot.review.filter(({ role }) => role === 'primary');
    const pairs = (seconds: typeof others) =>
      agreementReport({ ...snapshot, review: [...primaries, ...seconds] }, instrument).files.length;
    expect(pairs([{ ...first, status: 'in-progress' }, ...others])).toBe(11);
    expect(pairs([{ ...first, instrumentVersion: '2' }, ...others])).toBe(11);
    const gone = snapshot.caseFile.map((file, at) =>
      at === 0 ? { ...file, standing: 'eliminated' as const } : file,
    );
    expect(agreementReport({ ...snapshot, caseFile: gone }, instrument).files).toHaveLength(11);
  });
});
