import type { ClaimHouse } from '@shared/draft/claim';
import { readerNeedsScale } from '@shared/draft/quantifier-words';
import type { Framework } from '@shared/framework/framework';
import type { Snapshot } from '@shared/inspection/entities';
import { asSentence, isAnnexOrigin } from './passage';

/** Whose scale "most" and "few" follow, where these questions' findings or drafts use such a word; empty elsewhere. */
export function scaleSource(
  questionIds: readonly string[],
  snapshot: Snapshot,
  framework: Framework,
  { scale }: ClaimHouse,
): string {
  if (scale === undefined) return '';
  const isWholeReport = questionIds.length === framework.questions.length;
  const sections = snapshot.section.filter(({ question }) => isWholeReport || questionIds.includes(question));
  const drafted = new Set(sections.map(({ id }) => id));
  const nodes = snapshot.draftBlock
    .filter(({ section, origin }) => drafted.has(section) && !isAnnexOrigin(origin))
    .map(({ node }) => node);
  const statements = snapshot.finding
    .filter(({ question }) => questionIds.includes(question))
    .map(({ statement }) => statement);
  return readerNeedsScale(scale, statements, nodes) ? asSentence(scale.source) : '';
}
