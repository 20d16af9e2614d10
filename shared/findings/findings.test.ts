import { document, fieldwork, finding, link, passage } from '@shared/evidence/evidence.test-data';
import type { Row, Snapshot } from '@shared/inspection/entities';
import { asking } from '@shared/review/reviews.test-data';
import { describe, expect, it } from 'vitest';
import { allJudgmentProblems, judgmentProblems } from './judgment-checks';
import { canSignOff, signOffBlockers } from './sign-off';

describe('signing off a finding', () => {
  const snapshot = fieldwork();
  const blockers = (statement: string, ...links: Row<'evidenceLink'>[]) =>
    signOffBlockers(finding({ statement }), links, snapshot);
  const found = 'We found that risk forms come late.';

  it('is possible on two kinds of source, and on one', () => {
    expect(blockers(found, link(passage('group')), link(document('A plan')))).toEqual([]);
    expect(canSignOff(finding(), [link(passage('group'))], snapshot)).toBe(true);
  });

  it('needs words and evidence', () => {
    expect(blockers(' ')).toEqual(['Write what the finding says.', 'Link the evidence that supports it.']);
  });

  it('is refused on the file review alone', () => {
    const count = link({ kind: 'count', query: asking('risk-form') });
    expect(blockers(found, count)).toEqual([
      'Only the file review supports it. Add another kind of source: a small sample never stands alone.',
    ]);
    expect(blockers(found, count, link(passage('group')))).toEqual([]);
  });

  it('is refused when force leaders alone support "we found", not when the finding says that they told us', () => {
    expect(blockers(found, link(passage('chief')))[0]).toContain('Only force leaders support it');
    expect(blockers('The force told us that forms come on time.', link(passage('chief')))).toEqual([]);
  });

  it('waits until each contradiction is addressed', () => {
    const support = link(passage('group'));
    const against = (addressed: string) => link(passage('chief'), 'contradicting', { addressed });
    expect(blockers(found, support, against(''))).toEqual([
      'One contradiction is open: say how it was addressed.',
    ]);
    expect(blockers(found, support, against(''), against(' '))).toEqual([
      'Two contradictions are open: say how each was addressed.',
    ]);
    expect(blockers(found, support, against('Checked on 9 November.'))).toEqual([]);
  });
});

describe('what goes with a grade', () => {
  const question = 'serious-organised-crime';

  function judged(grade: string, change: (snapshot: Snapshot) => void = () => undefined): Snapshot {
    const snapshot = fieldwork();
    const [inspection] = snapshot.inspection;
    if (inspection === undefined) throw new Error('an inspection');
    snapshot.inspection = [{ ...inspection, scope: { [question]: { status: 'inspected' } } }];
    snapshot.judgment = [{ id: 'j', question, grade, stage: 'proposed', rationale: 'Because.', by: 'lead' }];
    change(snapshot);
    return snapshot;
  }
  const kinds = (snapshot: Snapshot) =>
    judgmentProblems(snapshot, question).map(({ kind, severity }) => `${severity} ${kind}`);
  const cause = { id: 'c', question, text: 'The public is at risk.', position: 'V' };

  it('blocks a cause of concern without a recommendation, a blank one included', () => {
    const withCause = judged('inadequate', (snapshot) => {
      snapshot.causeOfConcern = [cause];
      snapshot.recommendation = [{ id: 'r', cause: 'c', text: '  ', position: 'V' }];
    });
    expect(kinds(withCause)).toEqual(['block cause-without-recommendation']);
    withCause.recommendation = [{ id: 'r', cause: 'c', text: 'map every group', position: 'V' }];
    expect(kinds(withCause)).toEqual([]);
  });

  it('warns of inadequate without a cause of concern and of requires improvement without an area', () => {
    expect(kinds(judged('inadequate'))).toEqual(['warn inadequate-without-cause']);
    expect(kinds(judged('requires-improvement'))).toEqual(['warn requires-improvement-without-area']);
    expect(kinds(judged('good'))).toEqual([]);
  });

  it('warns of an open contradiction, of a grade without reasons, and of a question that nobody graded', () => {
    const contradicted = judged('good', (snapshot) => {
      snapshot.finding = [finding({ question })];
      snapshot.evidenceLink = [link(passage('chief'), 'contradicting')];
    });
    expect(kinds(contradicted)).toEqual(['warn open-contradiction']);
    expect(kinds(judged('good', (snapshot) => (snapshot.judgment = [])))).toEqual(['warn not-graded']);
    const silent = judged('good', (snapshot) => {
      snapshot.judgment = snapshot.judgment.map((row) => ({ ...row, rationale: '' }));
    });
    expect(kinds(silent)).toEqual(['warn without-rationale']);
    const challenge = {
      by: 'colleague',
      at: 1,
      grade: 'inadequate',
      reason: 'Victims wait.',
      answer: '',
      outcome: 'open',
      answeredBy: '',
      answeredAt: null,
    } as const;
    const challenged = judged('good', (snapshot) => {
      snapshot.judgment = snapshot.judgment.map((row) => ({ ...row, challenges: { one: challenge } }));
    });
    expect(kinds(challenged)).toEqual(['warn challenge-open']);
  });

  it('warns of an area for improvement that does not say what the force should do', () => {
    const area = (text: string) =>
      kinds(
        judged('requires-improvement', (snapshot) => {
          snapshot.areaForImprovement = [{ id: 'a', question, text, finding: '', position: 'V' }];
        }),
      );
    expect(area('Map groups promptly.')).toEqual(['warn area-not-to-the-force']);
    expect(area('The force should map groups promptly.')).toEqual([]);
    expect(area('The force shoulders too much.')).toEqual(['warn area-not-to-the-force']);
  });

  it('asks no grade of a carried-forward question, but its old grade and year', () => {
    const carried = judged('good', (snapshot) => {
      const [inspection] = snapshot.inspection;
      if (inspection === undefined) return;
      snapshot.judgment = [];
      snapshot.inspection = [
        { ...inspection, scope: { [question]: { status: 'carried-forward', grade: 'good' } } },
      ];
    });
    expect(kinds(carried)).toEqual(['warn carried-without-grade']);
  });

  it('checks the overall judgment as well, which has no outcomes of its own', () => {
    const snapshot = judged('good', (rows) => {
      rows.judgment = [
        ...rows.judgment,
        { id: 'o', question: 'overall', grade: 'inadequate', stage: 'proposed', rationale: 'r', by: 'lead' },
      ];
    });
    expect(allJudgmentProblems(snapshot)).toEqual([]);
    snapshot.judgment = snapshot.judgment.filter(({ id }) => id !== 'o');
    expect(allJudgmentProblems(snapshot).map(({ question: of, kind }) => [of, kind])).toEqual([
      ['overall', 'not-graded'],
    ]);
  });
});
