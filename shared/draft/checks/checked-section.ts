import { blocksOf } from '@shared/draft/block-changes';
import { claimHouse } from '@shared/draft/claim';
import { compileSection } from '@shared/draft/compile/compile-section';
import { draftedQuestion } from '@shared/draft/compile/overview';
import { isComputedOrigin } from '@shared/draft/compile/passage';
import { plainText } from '@shared/draft/node-text';
import { isRewritten, recompile } from '@shared/draft/recompile';
import type { Framework } from '@shared/framework/framework';
import type { DraftBlock, Row, Snapshot } from '@shared/inspection/entities';
import type { CheckedBlock, CheckedSection } from './check';

/** The finding that a block was compiled from, or that a paragraph split off from it still names. */
export function findingOf(block: DraftBlock): string | null {
  if (block.node.type === 'paragraph' && block.node.attrs?.finding !== undefined)
    return block.node.attrs.finding;
  const [kind, id] = block.origin.split(':');
  return (kind === 'finding' || kind === 'figure') && id !== undefined ? id : null;
}

function checkedBlock(block: Row<'draftBlock'>, snapshot: Snapshot): CheckedBlock {
  const finding = findingOf(block);
  return {
    id: block.id,
    node: block.node,
    origin: block.origin,
    compiled: block.compiled,
    text: plainText(block.node),
    finding: snapshot.finding.find((candidate) => candidate.id === finding) ?? null,
  };
}

/** A section as the checks read it; null when there is none, or its question is not in the framework. */
export function checkedSection(
  snapshot: Snapshot,
  framework: Framework,
  sectionId: string,
): CheckedSection | null {
  const section = snapshot.section.find((candidate) => candidate.id === sectionId);
  const inspection = snapshot.inspection[0];
  const question = draftedQuestion(framework, section?.question ?? '');
  if (section === undefined || inspection === undefined || question === undefined) return null;
  const rows = blocksOf(sectionId, snapshot.draftBlock);
  const passages = compileSection(snapshot, framework, question.id);
  return {
    snapshot,
    framework,
    inspection,
    section,
    question,
    blocks: rows.map((row) => checkedBlock(row, snapshot)),
    offers: recompile(section, rows, passages, snapshot, claimHouse(snapshot, framework)),
  };
}

/**
 * Numbers and words of these blocks were computed from the evidence and nobody rewrote them since: the annex, the
 * carried grade. What an inspector typed into a finding is not computed, although it was compiled.
 */
export function isComputed(block: CheckedBlock): boolean {
  return (
    isComputedOrigin(block.origin) &&
    block.compiled !== null &&
    !isRewritten({ ...block, section: '', position: '' })
  );
}

/** Paragraphs and lists: what a reader reads as running text. */
export function isRunningText(block: CheckedBlock): boolean {
  return (
    block.node.type === 'paragraph' || block.node.type === 'bulletList' || block.node.type === 'orderedList'
  );
}
