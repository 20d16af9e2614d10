import { frameworkOf } from '@shared/evidence/provenance';
import type { Snapshot, TableName } from '@shared/inspection/entities';
import { writeNumber } from '@shared/text/number';
import { openChallenges } from './judgment-moderation';

/** Something wrong with what was judged. "block" stops a final judgment; "warn" asks for a look. */
export interface JudgmentProblem {
  kind:
    | 'cause-without-recommendation'
    | 'inadequate-without-cause'
    | 'requires-improvement-without-area'
    | 'open-contradiction'
    | 'not-graded'
    | 'without-rationale'
    | 'challenge-open'
    | 'carried-without-grade'
    | 'area-not-to-the-force';
  severity: 'block' | 'warn';
  question: string;
  message: string;
  /** The row to show. */
  row?: { table: TableName; id: string };
}

function causes(snapshot: Snapshot, question: string): JudgmentProblem[] {
  return snapshot.causeOfConcern
    .filter((cause) => cause.question === question)
    .filter(
      ({ id }) => !snapshot.recommendation.some(({ cause, text }) => cause === id && text.trim() !== ''),
    )
    .map(({ id }) => ({
      kind: 'cause-without-recommendation',
      severity: 'block',
      question,
      message: 'A cause of concern needs at least one recommendation.',
      row: { table: 'causeOfConcern', id },
    }));
}

function areas(snapshot: Snapshot, question: string): JudgmentProblem[] {
  return snapshot.areaForImprovement
    .filter((area) => area.question === question && !/^The force should\b/.test(area.text.trim()))
    .map(({ id }) => ({
      kind: 'area-not-to-the-force',
      severity: 'warn',
      question,
      message: 'An area for improvement starts with “The force should”.',
      row: { table: 'areaForImprovement', id },
    }));
}

function contradictions(snapshot: Snapshot, question: string): JudgmentProblem[] {
  const findings = new Set(snapshot.finding.filter((row) => row.question === question).map(({ id }) => id));
  const open = snapshot.evidenceLink.filter(
    ({ finding, stance, addressed }) =>
      findings.has(finding) && stance === 'contradicting' && addressed.trim() === '',
  );
  const [first] = open;
  if (first === undefined) return [];
  const message =
    open.length === 1
      ? 'One contradiction in the evidence has not been addressed.'
      : `${writeNumber(open.length, { startsSentence: true })} contradictions in the evidence have not been addressed.`;
  return [
    {
      kind: 'open-contradiction',
      severity: 'warn',
      question,
      message,
      row: { table: 'finding', id: first.finding },
    },
  ];
}

function grade(snapshot: Snapshot, question: string): JudgmentProblem[] {
  const judgment = snapshot.judgment.find((row) => row.question === question);
  const warn = (kind: JudgmentProblem['kind'], message: string): JudgmentProblem => ({
    kind,
    severity: 'warn',
    question,
    message,
    ...(judgment === undefined ? {} : { row: { table: 'judgment' as const, id: judgment.id } }),
  });
  if (judgment === undefined)
    return [warn('not-graded', 'This question was inspected and has no grade yet.')];
  const problems: JudgmentProblem[] = [];
  const has = (rows: readonly { question: string }[]) => rows.some((row) => row.question === question);
  if (judgment.grade === 'inadequate' && !has(snapshot.causeOfConcern) && question !== 'overall')
    problems.push(warn('inadequate-without-cause', '“Inadequate” is given without a cause of concern.'));
  if (
    judgment.grade === 'requires-improvement' &&
    !has(snapshot.areaForImprovement) &&
    question !== 'overall'
  )
    problems.push(
      warn(
        'requires-improvement-without-area',
        '“Requires improvement” is given without an area for improvement.',
      ),
    );
  if (openChallenges(judgment).length > 0)
    problems.push(warn('challenge-open', 'This judgment is challenged and nobody has answered yet.'));
  if (judgment.rationale.trim() === '')
    problems.push(warn('without-rationale', 'Say why this grade: the reasons are asked for in moderation.'));
  return problems;
}

/**
 * Checks what was judged in one question. A grade is never computed and never corrected: a problem only says what does
 * not go together. @param question a question's id, or "overall"
 */
export function judgmentProblems(snapshot: Snapshot, question: string): JudgmentProblem[] {
  const scope = snapshot.inspection[0]?.scope[question];
  const isGradedHere =
    question === 'overall' ||
    (scope?.status === 'inspected' &&
      frameworkOf(snapshot)?.questions.some(({ id, isUngraded }) => id === question && !isUngraded) === true);
  const carried: JudgmentProblem[] =
    scope?.status === 'carried-forward' && (scope.grade === undefined || scope.year === undefined)
      ? [
          {
            kind: 'carried-without-grade',
            severity: 'warn',
            question,
            message: 'A carried-forward question needs the grade and the year of its last judgment.',
          },
        ]
      : [];
  return [
    ...causes(snapshot, question),
    ...(isGradedHere ? grade(snapshot, question) : []),
    ...carried,
    ...areas(snapshot, question),
    ...contradictions(snapshot, question),
  ];
}

/** The problems of every question and of the overall judgment, in the framework's order. */
export function allJudgmentProblems(snapshot: Snapshot): JudgmentProblem[] {
  const questions = frameworkOf(snapshot)?.questions.map(({ id }) => id) ?? [];
  return [...questions, 'overall'].flatMap((question) => judgmentProblems(snapshot, question));
}
