import { compileSection } from '@shared/draft/compile/compile-section';
import type { DraftNode, InlineNode } from '@shared/draft/draft-node';
import type { SectionDocument } from '@shared/draft/section-document';
import { firstBlocks } from '@shared/draft/take-offers';
import { EFFECTIVE, InspectionInHand, VULNERABLE } from '@shared/draft/testing/inspection-in-hand';
import { toReportDocument } from '@shared/draft/to-report-document';
import { numberFootnotes } from '@shared/draft/to-section-document';
import type { FindingClaim } from '@shared/inspection/entities';

const PARAGRAPHS = 300;
const CLAIMS = 500;
const TABLES = 40;
const FOOTNOTES = 100;
const CASE_FILES = 60;

const SENTENCE =
  'Officers and staff whom we met could say how they recognise that a person is at risk, what they write down, whom they tell, and what happens when nobody is free to attend at once.';

/** Two claims a sentence; a claim with a flag and one of all files take turns. */
function claimsOfFinding(number: number): FindingClaim[] {
  const sentences =
    Math.floor(((number + 1) * CLAIMS) / 2 / PARAGRAPHS) - Math.floor((number * CLAIMS) / 2 / PARAGRAPHS);
  return Array.from({ length: sentences }, (_, at) =>
    number % 2 === 0
      ? { ...VULNERABLE, id: `claim-${number}-${at}` }
      : { id: `claim-${number}-${at}`, query: EFFECTIVE, noun: 'cases' },
  );
}

/** Invented: as many files, findings and claims as a long report holds; other lengths have claims, tables and footnotes in proportion. */
export function longReportInspection(paragraphs = PARAGRAPHS): InspectionInHand {
  const hand = new InspectionInHand();
  for (let file = 0; file < CASE_FILES; file += 1)
    hand.file(file % 7 !== 0, file % 3 === 0 ? ['vulnerable-victim'] : []);
  const headed = hand.framework.questions.flatMap(({ id, headings }) =>
    headings.map((heading) => ({ question: id, heading: heading.id })),
  );
  for (let number = 0; number < paragraphs; number += 1)
    hand.finding(`In place ${number + 1}, the force does this well. ${SENTENCE} ${SENTENCE}`, {
      ...headed[number % headed.length],
      claims: claimsOfFinding(number),
    });
  return hand;
}

function table(number: number): DraftNode {
  return {
    type: 'table',
    attrs: {
      id: `table-${number}`,
      caption: `What was found in place ${number}`,
      columns: ['Place', 'Files', 'Effective'],
      rows: Array.from({ length: 6 }, (_, row) => [`Place ${row + 1}`, String(row + 8), String(row + 6)]),
    },
  };
}

function footnote(number: number): InlineNode {
  const text = `What term ${number} means to those who use it, and where it is written down.`;
  return { type: 'footnote', attrs: { id: `note-${number}`, term: `term ${number}`, text } };
}

/** The report of that inspection, with the tables and footnotes that inspectors put into it. */
export function longReport(hand: InspectionInHand): SectionDocument {
  for (const { id } of hand.framework.questions) {
    const section = hand.add('section', { question: id, compiledAt: 0 });
    for (const { value } of firstBlocks(section, compileSection(hand.snapshot, hand.framework, id), () => ''))
      hand.add('draftBlock', value);
  }
  const report = toReportDocument(hand.snapshot, hand.framework, '2018-03-03');
  if (report === null) throw new Error('the inspection has sections');
  let [paragraphs, notes] = [0, 0];
  const blocks = report.blocks.flatMap((node): DraftNode[] => {
    if (node.type !== 'paragraph' || node.attrs?.finding === undefined) return [node];
    paragraphs += 1;
    const isNoted = Math.floor((paragraphs * FOOTNOTES) / PARAGRAPHS) > notes;
    if (isNoted) notes += 1;
    const content = isNoted ? [...(node.content ?? []), footnote(notes)] : (node.content ?? []);
    const at = Math.floor((paragraphs * TABLES) / PARAGRAPHS);
    const isTabled = at > Math.floor(((paragraphs - 1) * TABLES) / PARAGRAPHS);
    return [{ ...node, content }, ...(isTabled ? [table(at)] : [])];
  });
  return { ...report, blocks, footnotes: numberFootnotes([...blocks, ...report.annex]) };
}
