import type { TextRange } from '@shared/draft/checks/check';
import type { Editor } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { NodeSelection, type Selection, TextSelection } from '@tiptap/pm/state';

/** How many characters of the block's plain text a leaf stands for (see `plainText`). */
function textLength(node: EditorNode): number {
  if (node.isText) return node.text?.length ?? 0;
  if (node.type.name === 'claim') return String(node.attrs['text']).length;
  return node.type.name === 'hardBreak' ? 1 : 0;
}

interface Leaf {
  /** Offsets into the plain text of the block. */
  from: number;
  to: number;
  at: number;
  node: EditorNode;
}

function leavesOf(block: EditorNode, start: number): Leaf[] {
  const leaves: Leaf[] = [];
  let read = 0;
  let lines = block.isTextblock ? 1 : 0;
  block.descendants((node, at) => {
    if (node.isTextblock) {
      if (lines > 0) read += 1;
      lines += 1;
    } else if (node.isInline) {
      const length = textLength(node);
      leaves.push({ from: read, to: read + length, at: start + 1 + at, node });
      read += length;
    }
    return !node.isInline;
  });
  return leaves;
}

/**
 * The editor position of an offset into the plain text of the block that starts at `start`. A claim is one piece: an
 * offset inside it is its beginning for the start of a range, its end for the end of one.
 */
export function positionInBlock(
  block: EditorNode,
  start: number,
  offset: number,
  edge: 'start' | 'end',
): number {
  const leaves = leavesOf(block, start);
  const holds = ({ to }: Leaf) => (edge === 'start' ? offset < to : offset <= to);
  const leaf = leaves.find(holds) ?? leaves.at(-1);
  if (leaf === undefined) return start + 1;
  if (leaf.node.isText) return leaf.at + Math.min(offset, leaf.to) - leaf.from;
  return edge === 'start' && offset < leaf.to ? leaf.at : leaf.at + leaf.node.nodeSize;
}

function selectionFor(editor: Editor, block: EditorNode, start: number, range: TextRange | null): Selection {
  const { doc } = editor.state;
  if (!block.isTextblock && block.isAtom) return NodeSelection.create(doc, start);
  if (range === null) return TextSelection.near(doc.resolve(start + 1));
  return TextSelection.create(
    doc,
    positionInBlock(block, start, range.from, 'start'),
    positionInBlock(block, start, range.to, 'end'),
  );
}

/** "Show me": scrolls to the words and selects them. */
export function showRange(editor: Editor, blockId: string | null, range: TextRange | null): void {
  if (blockId === null) return;
  editor.state.doc.forEach((block, start) => {
    if (block.attrs['blockId'] !== blockId) return;
    const tr = editor.state.tr.setSelection(selectionFor(editor, block, start, range)).scrollIntoView();
    editor.view.dispatch(tr);
    editor.view.focus();
  });
}
