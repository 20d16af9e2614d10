import { blocksOf } from '@shared/draft/block-changes';
import { staleClaimsOf } from '@shared/draft/claim';
import { draftedQuestion } from '@shared/draft/compile/overview';
import { isAnnexOrigin } from '@shared/draft/compile/passage';
import type { DraftNode } from '@shared/draft/draft-node';
import { inlineLines } from '@shared/draft/node-text';
import type {
  NumberedFigure,
  NumberedFootnote,
  PrintedJudgment,
  SectionDocument,
} from '@shared/draft/section-document';
import type { Framework } from '@shared/framework/framework';
import type { Day, Inspection, Snapshot } from '@shared/inspection/entities';

/** Footnotes in the order of their first use, numbered from 1. */
export function numberFootnotes(nodes: readonly DraftNode[]): NumberedFootnote[] {
  const numbered = new Map<string, NumberedFootnote>();
  for (const node of nodes)
    for (const inline of inlineLines(node).flat())
      if (inline.type === 'footnote' && !numbered.has(inline.attrs.id))
        numbered.set(inline.attrs.id, { number: numbered.size + 1, ...inline.attrs });
  return [...numbered.values()];
}

/** Figures in the order in which they are printed, numbered from 1. */
export function numberFigures(nodes: readonly DraftNode[]): NumberedFigure[] {
  return nodes
    .flatMap((node) => (node.type === 'figure' ? [node.attrs.id] : []))
    .map((id, index) => ({ number: index + 1, id }));
}

/** A judgment node as it is printed; null when the framework does not know the grade. */
export function printedJudgment(
  attrs: { question: string; grade: string },
  inspection: Inspection,
  framework: Framework,
): PrintedJudgment | null {
  const grade = framework.grades.find((candidate) => candidate.id === attrs.grade);
  if (grade === undefined) return null;
  const scope = inspection.scope[attrs.question];
  const isCarried = scope?.status === 'carried-forward';
  return {
    question: attrs.question,
    label: grade.label,
    symbol: grade.symbol,
    lastInspected: isCarried ? (scope.year ?? inspection.year) : inspection.year,
    isCarried,
  };
}

/** Every judgment that the nodes print, by its question. */
export function printedJudgments(
  nodes: readonly DraftNode[],
  inspection: Inspection,
  framework: Framework,
): Record<string, PrintedJudgment> {
  const judgments: Record<string, PrintedJudgment> = {};
  for (const node of nodes) {
    const printed = node.type === 'judgment' ? printedJudgment(node.attrs, inspection, framework) : null;
    if (printed !== null) judgments[printed.question] = printed;
  }
  return judgments;
}

/**
 * A section as every exporter prints it: the blocks that are on screen, with their footnotes numbered.
 * @param sectionId id of the section's row, @param generatedOn the day printed on the document
 * @returns null when there is no such section or its question is not in the framework
 */
export function toSectionDocument(
  snapshot: Snapshot,
  framework: Framework,
  sectionId: string,
  generatedOn: Day,
): SectionDocument | null {
  const section = snapshot.section.find((candidate) => candidate.id === sectionId);
  const inspection = snapshot.inspection[0];
  const question = draftedQuestion(framework, section?.question ?? '');
  if (inspection === undefined || question === undefined) return null;
  const blocks = blocksOf(sectionId, snapshot.draftBlock);
  const cut = blocks.findIndex((block) => isAnnexOrigin(block.origin));
  const nodes = blocks.map((block) => block.node);
  const judgments = printedJudgments(nodes, inspection, framework);
  return {
    title: framework.title,
    subtitle: `An inspection of ${inspection.force}`,
    force: inspection.force,
    inspectorate: framework.inspectorate,
    marking: inspection.marking,
    year: inspection.year,
    question: { id: question.id, code: question.code, title: question.title },
    hasContents: false,
    judgment: judgments[question.id] ?? null,
    judgments,
    blocks: cut < 0 ? nodes : nodes.slice(0, cut),
    annex: cut < 0 ? [] : nodes.slice(cut),
    footnotes: numberFootnotes(nodes),
    figures: numberFigures(nodes),
    staleClaims: nodes.flatMap((node) => staleClaimsOf(node, snapshot)).length,
    isExample: inspection.isExample,
    generatedOn,
    language: 'en-GB',
  };
}
