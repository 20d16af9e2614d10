import { highlightedIn, reportsOf, STATUS_SENTENCES } from '@shared/findings/earlier/earlier-reports';
import type { Framework, Question } from '@shared/framework/framework';
import type { EarlierAfi, Inspection, Judgment, Row, Snapshot } from '@shared/inspection/entities';
import { rowById } from '@shared/inspection/row-by-id';
import { asSentence, type CompiledPassage, ORIGIN, paragraph, text } from './passage';

const STAGES: Judgment['stage'][] = ['proposed', 'moderated', 'final'];

/** The judgment that counts for a question (or "overall"): the furthest stage, and of two at the same the later row. */
export function judgmentOf(question: string, snapshot: Snapshot): Row<'judgment'> | undefined {
  return snapshot.judgment
    .filter((judgment) => judgment.question === question)
    .reduce<Row<'judgment'> | undefined>(
      (best, next) =>
        best === undefined || STAGES.indexOf(next.stage) >= STAGES.indexOf(best.stage) ? next : best,
      undefined,
    );
}

/** The grade that a section prints: the carried one, "ungraded", or the judgment; undefined while nobody judged. */
export function printedGrade(
  question: Question,
  inspection: Inspection,
  snapshot: Snapshot,
  framework: Framework,
): string | undefined {
  const scope = inspection.scope[question.id];
  if (scope?.status === 'carried-forward') return scope.grade;
  if (question.isUngraded || scope?.status === 'ungraded')
    return framework.grades.find((grade) => grade.isUngraded)?.id;
  return judgmentOf(question.id, snapshot)?.grade;
}

/** Says of a carried grade which year it comes from and that nobody looked again. */
function carriedWords(question: Question, inspection: Inspection, framework: Framework): string {
  const scope = inspection.scope[question.id];
  const grade = framework.grades.find((candidate) => candidate.id === scope?.grade)?.label ?? 'not known';
  const year = scope?.year === undefined ? '' : String(scope.year);
  const stated =
    year === ''
      ? `The grade of ${grade.toLowerCase()} comes from an earlier inspection and remains in place.`
      : `The grade of ${grade.toLowerCase()} comes from our ${year} inspection and remains in place.`;
  const caveats = framework.caveats
    .filter((caveat) => caveat.condition === 'grade-carried-forward')
    .map((caveat) => caveat.text.replaceAll('{force}', inspection.force).replaceAll('{year}', year));
  return [stated, ...caveats].join(' ');
}

export function compileJudgment(
  question: Question,
  inspection: Inspection,
  snapshot: Snapshot,
  framework: Framework,
): CompiledPassage[] {
  const grade = printedGrade(question, inspection, snapshot, framework);
  const passages: CompiledPassage[] = [];
  if (grade !== undefined)
    passages.push({
      origin: ORIGIN.judgment,
      node: { type: 'judgment', attrs: { question: question.id, grade } },
    });
  if (inspection.scope[question.id]?.status === 'carried-forward')
    passages.push({
      origin: ORIGIN.carried,
      node: paragraph(text(carriedWords(question, inspection, framework))),
    });
  return passages;
}

/**
 * Earlier areas for improvement that were followed up: what was asked, how often, and what has come of it. One that a
 * finding takes up is told there.
 */
export function compileFollowUps(question: Question, snapshot: Snapshot): CompiledPassage[] {
  return snapshot.earlierAfi
    .filter((earlier) => earlier.question === question.id && !isTakenUp(earlier, snapshot))
    .flatMap((earlier) => {
      const found = asSentence(earlier.followUp) || STATUS_SENTENCES[earlier.status];
      if (found === '') return [];
      const asked = earlier.text
        .trim()
        .replace(/^The force/, 'the force')
        .replace(/\.$/, '');
      const words = [`In ${earlier.source} we said that ${asked}.`, repeatedWords(earlier, snapshot), found];
      return [
        {
          origin: ORIGIN.earlierAfi(earlier.id),
          node: paragraph(text(words.filter((sentence) => sentence !== '').join(' '))),
        },
      ];
    });
}

function isTakenUp(earlier: EarlierAfi, snapshot: Snapshot): boolean {
  return earlier.finding !== undefined && rowById(snapshot.finding, earlier.finding) !== undefined;
}

/** "This was highlighted in our last two inspections."; empty when one report alone asked for it. */
function repeatedWords(earlier: EarlierAfi, snapshot: Snapshot): string {
  if (reportsOf(earlier).length < 2) return '';
  return `This was highlighted ${highlightedIn(earlier, snapshot.inspection[0]?.year ?? 0)}.`;
}

/** What a finding says of the earlier areas for improvement that it takes up: how often, and what came of them. */
export function takenUpWords(finding: string, snapshot: Snapshot): string[] {
  const year = snapshot.inspection[0]?.year ?? 0;
  return snapshot.earlierAfi
    .filter((earlier) => earlier.finding === finding)
    .flatMap((earlier) => [
      `This was highlighted as an area for improvement ${highlightedIn(earlier, year)}.`,
      asSentence(earlier.followUp) || STATUS_SENTENCES[earlier.status],
    ]);
}
