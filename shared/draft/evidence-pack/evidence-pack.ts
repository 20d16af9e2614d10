import { blocksOf } from '@shared/draft/block-changes';
import { bulletList, heading, paragraph, text } from '@shared/draft/compile/passage';
import type { DraftNode } from '@shared/draft/draft-node';
import { claimsOf } from '@shared/draft/node-text';
import type { SectionDocument } from '@shared/draft/section-document';
import { sentencesWithoutSource } from '@shared/draft/sources/sentence-sources';
import { toSectionDocument } from '@shared/draft/to-section-document';
import type { Framework } from '@shared/framework/framework';
import type { Day, Row, Snapshot } from '@shared/inspection/entities';
import { claimPassages, groupedClaims } from './claim-passages';
import { findingPassages } from './finding-passages';
import { redact } from './redact';

const LEAD =
  'For moderation within the inspection team. People are named by role: names, telephone numbers, e-mail addresses, dates of birth, collar numbers and crime references that the checks found were replaced. Read it before you hand it on; a check can miss one.';

function claims(section: Row<'section'>, snapshot: Snapshot, framework: Framework): DraftNode[] {
  const blocks = blocksOf(section.id, snapshot.draftBlock);
  const printed = blocks.flatMap(({ node }) => claimsOf(node).map((claim) => ({ claim, node })));
  const passages = groupedClaims(printed).flatMap((group) => claimPassages(group, snapshot, framework));
  const none = paragraph(text('No number in this section is bound to the evidence.'));
  return [heading(2, 'Claims'), ...(passages.length === 0 ? [none] : passages)];
}

function withoutSource(section: Row<'section'>, snapshot: Snapshot): DraftNode[] {
  const sentences = sentencesWithoutSource(section, snapshot);
  return [
    heading(2, 'Sentences without a source'),
    sentences.length === 0
      ? paragraph(text('Every sentence rests on a claim, a finding or what was judged.'))
      : bulletList(sentences.map(({ words }) => redact(words))),
  ];
}

/**
 * The claims and findings of a section with the evidence behind each, redacted by role, as a document that every
 * exporter can print.
 * @returns null when there is no such section
 */
export function evidencePack(
  snapshot: Snapshot,
  framework: Framework,
  sectionId: string,
  generatedOn: Day,
): SectionDocument | null {
  const document = toSectionDocument(snapshot, framework, sectionId, generatedOn);
  const section = snapshot.section.find(({ id }) => id === sectionId);
  if (document === null || section === undefined || document.question === null) return null;
  return {
    ...document,
    subtitle: `Evidence pack for moderation, ${document.force}`,
    blocks: [
      heading(1, `Evidence behind ${document.question.title}`),
      paragraph(text(LEAD)),
      ...claims(section, snapshot, framework),
      ...findingPassages(section, snapshot),
      ...withoutSource(section, snapshot),
    ],
    annex: [],
    footnotes: [],
    figures: [],
  };
}
