import { claimHouse } from '@shared/draft/claim';
import type { Framework } from '@shared/framework/framework';
import type { Snapshot } from '@shared/inspection/entities';
import { compileAnnex } from './annex';
import { insertFootnotes } from './footnotes';
import { glossaryOf } from './glossary';
import { compileFollowUps, compileJudgment } from './judgment-passages';
import { compileNarrative } from './narrative';
import { compileOutcomes } from './outcomes';
import { compileOverview, draftedQuestion, OVERVIEW } from './overview';
import { type CompiledPassage, heading, ORIGIN } from './passage';

/**
 * Compiles one question into a section in the report's shape: title, judgment, what became of earlier areas for
 * improvement, headed narrative with its counts as claims, areas for improvement, causes of concern with their
 * recommendations, footnotes at the first use of a term, and the annex about the data.
 *
 * The same snapshot gives the same passages, and every number in them is computed from it. A question that was
 * carried forward has no narrative: its grade, the year it comes from and the caveat. The id "overall" compiles the
 * report's overview: judgments, scope, summary, and the annex of all questions.
 * @returns the passages in order, each under an origin that stays the same from one compile to the next
 */
export function compileSection(
  snapshot: Snapshot,
  framework: Framework,
  questionId: string,
): CompiledPassage[] {
  const question = draftedQuestion(framework, questionId);
  const inspection = snapshot.inspection[0];
  if (question === undefined || inspection === undefined) return [];
  const house = claimHouse(snapshot, framework);
  const glossary = glossaryOf(inspection, framework);
  if (questionId === OVERVIEW)
    return insertFootnotes(compileOverview(inspection, snapshot, framework, house), glossary);
  const opening: CompiledPassage[] = [
    { origin: ORIGIN.title, node: heading(1, question.title) },
    ...compileJudgment(question, inspection, snapshot, framework),
  ];
  if (inspection.scope[questionId]?.status === 'carried-forward') return opening;
  return insertFootnotes(
    [
      ...opening,
      ...compileFollowUps(question, snapshot),
      ...compileNarrative(question, snapshot, framework, house),
      ...compileOutcomes(questionId, snapshot),
      ...compileAnnex([question.id], snapshot, framework, house),
    ],
    glossary,
  );
}
