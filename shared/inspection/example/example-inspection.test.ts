import { evidenceMatrix } from '@shared/evidence/matrix';
import { quantifiedPoints } from '@shared/evidence/quantified-points';
import { placeInWords, rankSeries } from '@shared/evidence/series/rank-series';
import { strengthOf } from '@shared/evidence/strength';
import { allJudgmentProblems } from '@shared/findings/judgment-checks';
import { canSignOff } from '@shared/findings/sign-off';
import { fileReview } from '@shared/framework/peel-2017/instrument';
import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import { agreementReport } from '@shared/review/agreement';
import { count } from '@shared/review/count';
import type { CountQuery } from '@shared/review/count-query';
import { deriveJudgement } from '@shared/review/derive';
import { resultOf } from '@shared/sampling/certificate';
import { resultSha256 } from '@shared/sampling/draw';
import { describe, expect, it } from 'vitest';
import { exampleInspection } from './example-inspection';
import { exampleListBytes } from './example-list';
import { exampleSnapshot } from './example-snapshot';

const snapshot = exampleSnapshot();
const [inspection] = snapshot.inspection;

const asked = (criterion: string, more: Partial<CountQuery> = {}): CountQuery => ({
  instrumentId: fileReview.id,
  instrumentVersion: fileReview.version,
  criterion,
  subset: {},
  answers: ['yes'],
  ...more,
});
const nOfD = (query: CountQuery) => {
  const { numerator, denominator } = count(snapshot, query);
  return `${numerator.length} of ${denominator.length}`;
};

describe('the example inspection', () => {
  it('leads to the published report’s figure: 17 effective of 18 with a vulnerable victim', () => {
    expect(nOfD(asked('overall', { subset: { flag: 'vulnerable-victim' } }))).toBe('17 of 18');
  });

  it('holds 53 effective investigations of 60, and other counts that differ from one another', () => {
    expect(nOfD(asked('overall'))).toBe('53 of 60');
    expect(nOfD(asked('investigation-plan', { answers: ['no'] }))).toBe('9 of 46');
    expect(nOfD(asked('risk-form', { answers: ['no'] }))).toBe('7 of 24');
    expect(nOfD(asked('timely-response', { answers: ['no'] }))).toBe('11 of 60');
  });

  it('is labelled an example and judges as the report does', () => {
    expect(inspection?.isExample).toBe(true);
    expect(inspection?.scope['investigating-crime']).toEqual({
      status: 'carried-forward',
      grade: 'good',
      year: 2016,
    });
    const grades = Object.fromEntries(snapshot.judgment.map(({ question, grade }) => [question, grade]));
    expect(grades).toEqual({
      'preventing-crime': 'requires-improvement',
      'protecting-vulnerable': 'requires-improvement',
      'serious-organised-crime': 'inadequate',
      overall: 'requires-improvement',
    });
    const areas = (question: string) =>
      snapshot.areaForImprovement.filter((area) => area.question === question).length;
    expect([areas('preventing-crime'), areas('protecting-vulnerable')]).toEqual([3, 3]);
    expect([snapshot.causeOfConcern.length, snapshot.recommendation.length]).toEqual([1, 5]);
  });

  it('has a sample that anybody can draw again: near-equal over seven offence types, one file replaced', () => {
    const drawn = snapshot.caseFile.filter(({ standing }) => standing === 'drawn');
    const perType = peel2017.offenceTypes.map(
      ({ id }) => drawn.filter(({ offenceType }) => offenceType === id).length,
    );
    expect(perType).toEqual([9, 9, 9, 9, 8, 8, 8]);
    expect(snapshot.caseFile.filter(({ standing }) => standing === 'eliminated')).toHaveLength(1);
    expect(drawn.filter(({ replaces }) => replaces !== undefined)).toHaveLength(1);
    const [draw] = snapshot.draw;
    if (draw === undefined) throw new Error('the example has a draw');
    expect(resultSha256(resultOf(draw.settings, snapshot.caseFile))).toBe(draw.resultSha256);
    const { counts } = draw;
    const parts = [
      counts.blank,
      counts.exactDuplicates,
      counts.withoutReference,
      counts.withoutDate,
      counts.outsideWindow,
      counts.otherOffences,
      counts.repeatedLeftOut,
      counts.eligible,
    ];
    expect(parts.reduce((a, b) => a + b, 0)).toBe(counts.read);
    expect(snapshot.sampleFrame[0]?.source.files[0]?.bytes).toBe(exampleListBytes().length);
  });

  it('has every review completed, with the derived judgement that its answers give', () => {
    for (const review of snapshot.review) {
      const file = snapshot.caseFile.find(({ id }) => id === review.caseFile);
      if (file === undefined) throw new Error('a review is of a file');
      const { value } = deriveJudgement(fileReview, file, review.answers);
      expect(review.status).toBe('completed');
      expect(review.confirmation?.derived).toBe(value);
      if (review.confirmation?.value !== value) expect(review.confirmation?.reason).not.toBe('');
    }
  });

  it('has twelve files reviewed twice, eleven alike: the kappa paradox to look at', () => {
    const { overall } = agreementReport(snapshot, fileReview);
    expect([overall.percentage.agreed, overall.percentage.of, overall.kappa.value]).toEqual([11, 12, 0]);
    expect(overall.explanation).toContain('AC1');
  });

  it('has six focus groups in which 29 of 41 call their workload unmanageable: the majority, not most', () => {
    const workload = snapshot.finding.find(({ statement }) => statement.startsWith('The majority'));
    if (workload === undefined) throw new Error('the example has a finding about workload');
    const { words, choices } = quantifiedPoints(workload, snapshot.evidenceLink, snapshot);
    expect(words).toBe('29 of 41 people in six groups');
    expect(choices.filter(({ isAllowed }) => isAllowed).map(({ word }) => word)).toEqual([
      'the majority',
      'some',
      'a number of',
    ]);
  });

  it('tells no judgment check anything but the one contradiction that is left open on purpose', () => {
    expect(allJudgmentProblems(snapshot).map(({ kind, question }) => [kind, question])).toEqual([
      ['open-contradiction', 'preventing-crime'],
    ]);
  });

  it('signs off every finding that may be, and leaves open the one that may not', () => {
    for (const finding of snapshot.finding)
      expect([finding.statement, canSignOff(finding, snapshot.evidenceLink, snapshot)]).toEqual([
        finding.statement,
        finding.status === 'signed-off',
      ]);
    expect(snapshot.finding.filter(({ status }) => status === 'open')).toHaveLength(1);
  });

  it('stands on two kinds of source or more wherever it judges', () => {
    const weak = snapshot.finding.filter(
      (finding) => strengthOf(finding, snapshot.evidenceLink, snapshot).level < 2,
    );
    expect(weak).toEqual([]);
  });

  it('has evidence under every heading that was inspected, and holes where nobody has been', () => {
    const rows = evidenceMatrix(snapshot, peel2017);
    for (const { question, cells } of rows) {
      const links = Object.values(cells).flatMap(({ plus, minus, neutral }) => [
        ...plus,
        ...minus,
        ...neutral,
      ]);
      expect(links.length > 0).toBe(question !== 'investigating-crime');
    }
    expect(rows.some(({ cells }) => cells.public.plus.length === 0)).toBe(true);
  });

  it('names nobody and prints nothing that only the force may know', () => {
    const texts = [
      ...snapshot.noteBlock.map(({ text }) => text),
      ...snapshot.finding.map(({ statement, condition, cause, effect }) =>
        [statement, condition, cause, effect].join(' '),
      ),
    ];
    for (const text of texts) {
      expect(text).not.toMatch(/\b(PC|DC|Sgt|Mr|Mrs|Ms) [A-Z]/);
      expect(text).not.toMatch(/EX\/\d|WM-\d/);
    }
  });

  it('says what the force should do, in words that start so', () => {
    for (const { text } of snapshot.areaForImprovement) expect(text).toMatch(/^The force should .*\.$/);
  });

  it('is the same for the same ids and clock, and dates nothing after the clock', () => {
    expect(exampleSnapshot()).toEqual(snapshot);
    const early = exampleSnapshot(Date.UTC(2017, 0, 1));
    for (const note of early.note) expect(note.happenedAt).toBeLessThanOrEqual(Date.UTC(2017, 0, 1));
    expect(
      exampleInspection(() => 'id', 0, 'blob').find(({ table }) => table === 'sampleFrame'),
    ).toMatchObject({
      value: { source: { files: [{ blob: 'blob' }] } },
    });
  });

  it('holds one data series, labelled as invented, in which the force has a place among the 43', () => {
    const [series, ...others] = snapshot.dataSeries;
    if (series === undefined || inspection === undefined) throw new Error('the example has a data series');
    expect(others).toEqual([]);
    expect([series.title, series.source].every((words) => words.includes('invented'))).toBe(true);
    expect(series.values).toHaveLength(43);
    expect(series.values.every(({ force }) => force !== '')).toBe(true);
    expect(placeInWords(rankSeries(series, inspection.force))).toBe('12th highest of 41 forces');
  });
});
