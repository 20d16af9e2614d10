import type { ClaimHouse } from '@shared/draft/claim';
import type { InlineNode } from '@shared/draft/draft-node';
import { tidyLine } from '@shared/draft/node-text';
import { figureOf } from '@shared/evidence/series/series-figure';
import type { Framework, Question } from '@shared/framework/framework';
import type { Row, Snapshot } from '@shared/inspection/entities';
import { byPosition } from '@shared/inspection/position';
import { rowById } from '@shared/inspection/row-by-id';
import { claimSentence } from './claim-sentence-nodes';
import { takenUpWords } from './judgment-passages';
import { asSentence, type CompiledPassage, heading, ORIGIN, text } from './passage';

/** How the finding met the evidence against it, as far as it was addressed. */
function addressedContradictions(finding: Row<'finding'>, snapshot: Snapshot): string[] {
  return snapshot.evidenceLink
    .filter((link) => link.finding === finding.id && link.stance === 'contradicting')
    .map((link) => asSentence(link.addressed));
}

/** Statement, its counts, what was seen, why, what follows, and how contradicting evidence was met. */
function findingParagraph(
  finding: Row<'finding'>,
  snapshot: Snapshot,
  framework: Framework,
  house: ClaimHouse,
): CompiledPassage {
  const sentences: InlineNode[][] = [
    [text(asSentence(finding.statement))],
    ...finding.claims.map((claim) => claimSentence(claim, snapshot, framework, house)),
    ...[finding.condition, finding.cause, finding.effect].map((words) => [text(asSentence(words))]),
    ...addressedContradictions(finding, snapshot).map((words) => [text(words)]),
    ...takenUpWords(finding.id, snapshot).map((words) => [text(words)]),
  ];
  const content = sentences
    .map(tidyLine)
    .filter((sentence) => sentence.length > 0)
    .flatMap((sentence, index) => (index === 0 ? sentence : [text(' '), ...sentence]));
  return {
    origin: ORIGIN.finding(finding.id),
    node: { type: 'paragraph', attrs: { finding: finding.id }, content: tidyLine(content) },
  };
}

/** The data series that a finding prints, each as the figure it is now; one that was removed prints nothing. */
function findingFigures(finding: Row<'finding'>, snapshot: Snapshot): CompiledPassage[] {
  const force = snapshot.inspection[0]?.force ?? '';
  return (finding.figures ?? []).flatMap((id) => {
    const series = rowById(snapshot.dataSeries, id);
    if (series === undefined) return [];
    const origin = ORIGIN.figure(finding.id, id);
    return [{ origin, node: { type: 'figure', attrs: { ...figureOf(series, force), id: origin } } }];
  });
}

/** The findings of a question by heading, in the framework's order; a heading without a finding is left out. */
export function compileNarrative(
  question: Question,
  snapshot: Snapshot,
  framework: Framework,
  house: ClaimHouse,
): CompiledPassage[] {
  const findings = snapshot.finding.filter((finding) => finding.question === question.id).sort(byPosition);
  const known = new Set(question.headings.map((one) => one.id));
  const compiled = (of: Row<'finding'>[]) =>
    of.flatMap((finding) => [
      findingParagraph(finding, snapshot, framework, house),
      ...findingFigures(finding, snapshot),
    ]);
  const headed = question.headings.flatMap((one) => {
    const under = findings.filter((finding) => finding.heading === one.id);
    if (under.length === 0) return [];
    return [{ origin: ORIGIN.heading(one.id), node: heading(2, one.title) }, ...compiled(under)];
  });
  // A finding whose heading the framework does not know is never lost: it opens the section.
  return [...compiled(findings.filter((finding) => !known.has(finding.heading))), ...headed];
}
