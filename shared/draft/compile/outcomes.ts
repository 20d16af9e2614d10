import type { Row, Snapshot } from '@shared/inspection/entities';
import { byPosition } from '@shared/inspection/position';
import { asSentence, bulletList, type CompiledPassage, heading, ORIGIN, paragraph, text } from './passage';

export const RECOMMENDATIONS_LEAD = 'The force should immediately take steps to:';

/** "The force should ..." bullets. What the inspector typed is not reworded: the checks say where it does not fit. */
function areasForImprovement(questionId: string, snapshot: Snapshot): CompiledPassage[] {
  const areas = snapshot.areaForImprovement.filter((area) => area.question === questionId).sort(byPosition);
  const texts = areas.map((area) => asSentence(area.text)).filter((words) => words !== '');
  if (texts.length === 0) return [];
  return [
    {
      origin: ORIGIN.afiHeading,
      node: heading(2, texts.length === 1 ? 'Area for improvement' : 'Areas for improvement'),
    },
    { origin: ORIGIN.afis, node: bulletList(texts) },
  ];
}

/** Items that go on from the lead-in: small first letter, semicolons, "and" before the last, a full stop. */
export function runOnItems(texts: string[]): string[] {
  return texts.map((words, index) => {
    const bare = words.trim().replace(/(?:;? and|[.;,])+$/, '');
    // "DASH forms" keeps its capitals, "Ensure" does not.
    const begun = /^[A-Z][a-z’'-]*(?:\s|$)/.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
    if (index === texts.length - 1) return `${begun}.`;
    return index === texts.length - 2 ? `${begun}; and` : `${begun};`;
  });
}

function causeOfConcern(cause: Row<'causeOfConcern'>, snapshot: Snapshot): CompiledPassage[] {
  const recommendations = snapshot.recommendation
    .filter((recommendation) => recommendation.cause === cause.id && recommendation.text.trim() !== '')
    .sort(byPosition);
  const stated: CompiledPassage[] = [
    { origin: ORIGIN.causeHeading(cause.id), node: heading(2, 'Cause of concern') },
    { origin: ORIGIN.cause(cause.id), node: paragraph(text(asSentence(cause.text))) },
  ];
  if (recommendations.length === 0) return stated;
  return [
    ...stated,
    {
      origin: ORIGIN.recommendationsHeading(cause.id),
      node: heading(2, recommendations.length === 1 ? 'Recommendation' : 'Recommendations'),
    },
    { origin: ORIGIN.recommendationsLead(cause.id), node: paragraph(text(RECOMMENDATIONS_LEAD)) },
    {
      origin: ORIGIN.recommendations(cause.id),
      node: bulletList(runOnItems(recommendations.map((recommendation) => recommendation.text))),
    },
  ];
}

/** What the section asks of the force: areas for improvement, then each cause of concern with its recommendations. */
export function compileOutcomes(questionId: string, snapshot: Snapshot): CompiledPassage[] {
  const causes = snapshot.causeOfConcern
    .filter((cause) => cause.question === questionId && cause.text.trim() !== '')
    .sort(byPosition);
  return [
    ...areasForImprovement(questionId, snapshot),
    ...causes.flatMap((cause) => causeOfConcern(cause, snapshot)),
  ];
}
