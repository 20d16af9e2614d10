import { compileSection } from '@shared/draft/compile/compile-section';
import type { DraftNode, InlineNode } from '@shared/draft/draft-node';
import { firstBlocks } from '@shared/draft/take-offers';
import type { DraftBlock } from '@shared/inspection/entities';
import type { InspectionInHand } from './inspection-in-hand';

/** Compiles a question of the inspection in hand and puts the section and its blocks into it. */
export function compiledSection(hand: InspectionInHand, questionId = 'protecting-vulnerable'): string {
  const section = hand.add('section', { question: questionId, compiledAt: 0 });
  const passages = compileSection(hand.snapshot, hand.framework, questionId);
  for (const { value } of firstBlocks(section, passages, () => '')) hand.add('draftBlock', value);
  return section;
}

/** A block that a person wrote, below everything else of the section. */
export function writeBlock(hand: InspectionInHand, section: string, node: DraftNode): string {
  const value: DraftBlock = {
    section,
    position: `zz${String(hand.snapshot.draftBlock.length).padStart(4, '0')}V`,
    node,
    origin: '',
    compiled: null,
  };
  return hand.add('draftBlock', value);
}

export function written(words: string): DraftNode {
  return { type: 'paragraph', content: [{ type: 'text', text: words }] };
}

export function writtenWith(...content: InlineNode[]): DraftNode {
  return { type: 'paragraph', content };
}
