import { blocksOf } from '@shared/draft/block-changes';
import { staleClaimsOf } from '@shared/draft/claim';
import { draftedQuestions, OVERVIEW } from '@shared/draft/compile/overview';
import { isAnnexOrigin } from '@shared/draft/compile/passage';
import { commentsOf, type DocumentComment } from '@shared/draft/document-comments';
import type { DraftNode, InlineNode } from '@shared/draft/draft-node';
import { mapLines, tidyLine } from '@shared/draft/node-text';
import type { SectionDocument } from '@shared/draft/section-document';
import { numberFigures, numberFootnotes, printedJudgments } from '@shared/draft/to-section-document';
import type { Framework, Question } from '@shared/framework/framework';
import type { Day, Row, Snapshot } from '@shared/inspection/entities';

type Blocks = Row<'draftBlock'>[];

interface Part {
  section: Row<'section'>;
  body: Blocks;
  annex: Blocks;
}

function partOf(question: Question, snapshot: Snapshot): Part | null {
  const section = snapshot.section.find((candidate) => candidate.question === question.id);
  if (section === undefined) return null;
  const blocks = blocksOf(section.id, snapshot.draftBlock);
  const cut = blocks.findIndex((block) => isAnnexOrigin(block.origin));
  return cut < 0
    ? { section, body: blocks, annex: [] }
    : { section, body: blocks.slice(0, cut), annex: blocks.slice(cut) };
}

interface Parts {
  sections: Row<'section'>[];
  body: Blocks;
  annex: Blocks;
}

/** The annex is the overview's, which speaks of all questions; without one, the sections' own follow one another. */
function partsOf(snapshot: Snapshot, framework: Framework): Parts {
  const questions = draftedQuestions(framework);
  const parts = questions.flatMap((question) => partOf(question, snapshot) ?? []);
  const common = parts.find(({ section }) => section.question === OVERVIEW);
  return {
    sections: parts.map(({ section }) => section),
    body: parts.flatMap(({ body }) => body),
    annex:
      common !== undefined && common.annex.length > 0 ? common.annex : parts.flatMap(({ annex }) => annex),
  };
}

/** The remarks of all sections that have a place in the whole report, in the order of its text. */
export function commentsOfReport(snapshot: Snapshot, framework: Framework): DocumentComment[] {
  const { sections, body, annex } = partsOf(snapshot, framework);
  return sections.flatMap((section) => commentsOf(section, snapshot, [...body, ...annex]));
}

/** Each section explains its own terms; a report explains a term once, at its first use. */
function withoutRepeatedFootnotes(nodes: readonly DraftNode[]): DraftNode[] {
  const seen = new Set<string>();
  const isFirst = (inline: InlineNode) => {
    if (inline.type !== 'footnote') return true;
    if (seen.has(inline.attrs.id)) return false;
    seen.add(inline.attrs.id);
    return true;
  };
  return nodes.map((node) => mapLines(node, (line) => tidyLine(line.filter(isFirst))));
}

/** Questions of the report that nobody has compiled: they are missing from it. */
export function questionsNotCompiled(snapshot: Snapshot, framework: Framework): Question[] {
  return draftedQuestions(framework).filter(
    ({ id }) => !snapshot.section.some((section) => section.question === id),
  );
}

/**
 * The whole report as every exporter prints it: the overview, each compiled section in the framework's order, and one
 * annex.
 * @returns null while nothing is compiled
 */
export function toReportDocument(
  snapshot: Snapshot,
  framework: Framework,
  generatedOn: Day,
): SectionDocument | null {
  const inspection = snapshot.inspection[0];
  const { sections, body, annex } = partsOf(snapshot, framework);
  if (inspection === undefined || sections.length === 0) return null;
  const nodes = withoutRepeatedFootnotes([...body, ...annex].map(({ node }) => node));
  return {
    title: framework.title,
    subtitle: `An inspection of ${inspection.force}`,
    force: inspection.force,
    inspectorate: framework.inspectorate,
    marking: inspection.marking,
    year: inspection.year,
    question: null,
    hasContents: true,
    judgment: null,
    judgments: printedJudgments(nodes, inspection, framework),
    blocks: nodes.slice(0, body.length),
    annex: nodes.slice(body.length),
    footnotes: numberFootnotes(nodes),
    figures: numberFigures(nodes),
    staleClaims: nodes.flatMap((node) => staleClaimsOf(node, snapshot)).length,
    isExample: inspection.isExample,
    generatedOn,
    language: 'en-GB',
  };
}
