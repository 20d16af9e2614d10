import { newId } from '@data/change';
import { Extension } from '@tiptap/core';
import { type Node as EditorNode, Fragment, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';

export const BLOCK_TYPES = [
  'heading',
  'paragraph',
  'bulletList',
  'orderedList',
  'judgment',
  'table',
  'figure',
];

function blockId(node: EditorNode | null): string | null {
  const id: unknown = node?.attrs['blockId'];
  return typeof id === 'string' ? id : null;
}

/** The content a block had before the transaction, to tell which half of a split paragraph is the old one. */
function contentBefore(before: EditorState, id: string): EditorNode | null {
  let found: EditorNode | null = null;
  before.doc.forEach((node) => {
    if (blockId(node) === id) found = node;
  });
  return found;
}

/**
 * Every block of the section has an id of its own, the one of its row: a split or a paste must not leave two with the
 * same. Where Enter at the start of a paragraph pushed its words down, the id goes with the words.
 */
function giveIds(before: EditorState, state: EditorState): Transaction | null {
  const seen = new Set<string>();
  const { tr } = state;
  state.doc.forEach((node, offset, index) => {
    const id = blockId(node);
    if (id !== null && !seen.has(id)) {
      seen.add(id);
      return;
    }
    const above = index === 0 ? null : state.doc.child(index - 1);
    const aboveId = blockId(above);
    const fresh = newId();
    seen.add(fresh);
    if (above !== null && aboveId !== null && above.content.size === 0 && node.content.size > 0) {
      const old = contentBefore(before, aboveId);
      if (old?.content.eq(node.content) === true) {
        tr.setNodeAttribute(offset, 'blockId', aboveId);
        tr.setNodeAttribute(offset - above.nodeSize, 'blockId', fresh);
        return;
      }
    }
    tr.setNodeAttribute(offset, 'blockId', fresh);
  });
  return tr.docChanged ? tr.setMeta('addToHistory', false) : null;
}

function withoutIds(fragment: Fragment): Fragment {
  const nodes: EditorNode[] = [];
  fragment.forEach((node) => {
    const attrs = 'blockId' in node.attrs ? { ...node.attrs, blockId: null } : node.attrs;
    nodes.push(node.isText ? node : node.type.create(attrs, withoutIds(node.content), node.marks));
  });
  return Fragment.from(nodes);
}

/** Gives the top-level nodes their block ids and keeps them apart. */
export const BlockIds = Extension.create({
  name: 'blockIds',
  addGlobalAttributes() {
    const blockId = {
      default: null,
      keepOnSplit: false,
      // Shown so that the outline finds the block; never read back, because what is pasted is new.
      parseHTML: () => null,
      renderHTML: ({ blockId: id }: Record<string, unknown>) =>
        typeof id === 'string' ? { 'data-block-id': id } : {},
    };
    return [
      { types: BLOCK_TYPES, attributes: { blockId } },
      {
        types: ['paragraph'],
        attributes: { finding: { default: null, keepOnSplit: false, rendered: false } },
      },
    ];
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          // What is pasted is new here, even when it was copied from this very page.
          transformPasted: (slice) => new Slice(withoutIds(slice.content), slice.openStart, slice.openEnd),
        },
        appendTransaction: (_transactions, before, state) => giveIds(before, state),
      }),
    ];
  },
});
