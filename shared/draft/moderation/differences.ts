import type { DraftNode } from '@shared/draft/draft-node';
import { plainText } from '@shared/draft/node-text';
import { type BlockDifference, blockDifferences } from '@shared/text/block-differences';

interface Block {
  id: string;
  node: DraftNode;
}

/** What a reader of the difference reads; what has no running text is named. */
function readable(node: DraftNode): string {
  switch (node.type) {
    case 'judgment':
      return `Judgment: ${node.attrs.grade}`;
    case 'table':
      return [node.attrs.caption, ...node.attrs.rows.map((row) => row.join(', '))].join('\n');
    case 'figure':
      return [node.attrs.title, ...node.attrs.bars.map(({ label, value }) => `${label}: ${value}`)].join(
        '\n',
      );
    case 'heading':
    case 'paragraph':
    case 'bulletList':
    case 'orderedList':
      return plainText(node);
  }
}

const readableBlock = ({ id, node }: Block) => ({ id, text: readable(node) });

/** What changed from one state of a section to another, block by block, in the order of the later one. */
export function differences(before: readonly Block[], after: readonly Block[]): BlockDifference[] {
  return blockDifferences(before.map(readableBlock), after.map(readableBlock));
}
