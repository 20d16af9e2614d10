import type { DraftNode } from '@shared/draft/draft-node';
import { plainText } from '@shared/draft/node-text';
import { sameAsPrinted } from '@shared/draft/same-node';
import { type DiffPart, wordDiff } from '@shared/text/word-diff';

/** One block that reads differently now. */
export interface BlockDifference {
  id: string;
  kind: 'added' | 'removed' | 'changed';
  parts: DiffPart[];
}

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

/** What changed from one state of a section to another, block by block, in the order of the later one. */
export function differences(before: readonly Block[], after: readonly Block[]): BlockDifference[] {
  const old = new Map(before.map((block) => [block.id, block.node]));
  const now = new Set(after.map(({ id }) => id));
  const found: BlockDifference[] = [];
  const isRemoved = ({ id, node }: Block) => !now.has(id) && readable(node) !== '';
  let next = 0;
  const removedUpTo = (id: string | null) => {
    // A removed block is shown where it stood: before the first kept block that came after it.
    const end = id === null ? before.length : before.findIndex((block) => block.id === id);
    for (; next < end; next += 1) {
      const block = before[next];
      if (block !== undefined && isRemoved(block))
        found.push({ id: block.id, kind: 'removed', parts: wordDiff(readable(block.node), '') });
    }
  };
  for (const { id, node } of after) {
    const was = old.get(id);
    if (was === undefined) {
      if (readable(node) !== '') found.push({ id, kind: 'added', parts: wordDiff('', readable(node)) });
      continue;
    }
    removedUpTo(id);
    if (!sameAsPrinted(was, node)) {
      const parts = wordDiff(readable(was), readable(node));
      if (parts.some(({ kind }) => kind !== 'same')) found.push({ id, kind: 'changed', parts });
    }
  }
  removedUpTo(null);
  return found;
}
