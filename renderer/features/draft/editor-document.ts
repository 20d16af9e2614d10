import type { EditedBlock } from '@shared/draft/block-changes';
import type { DraftNode } from '@shared/draft/draft-node';
import type { JSONContent } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';

/** A block as the editor takes it: the stored node with its row's id as an attribute. */
export function blockToEditor({ id, node }: EditedBlock): JSONContent {
  const json = node as JSONContent;
  return { ...json, attrs: { ...json.attrs, blockId: id } };
}

export function documentOf(blocks: readonly EditedBlock[]): JSONContent {
  return { type: 'doc', content: blocks.length > 0 ? blocks.map(blockToEditor) : [{ type: 'paragraph' }] };
}

/** Attributes of the stored form: no block ids, and nothing that only says "not set". */
function storedAttributes(attrs: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attrs).filter(
      ([name, value]) => name !== 'blockId' && value !== null && value !== undefined,
    ),
  );
}

/** Nodes whose attributes are data and are kept as they are, empty ones too. */
const WITH_DATA = new Set(['heading', 'paragraph', 'judgment', 'table', 'figure', 'claim', 'footnote']);

function storedNode(json: JSONContent): JSONContent {
  const attrs = json.type !== undefined && WITH_DATA.has(json.type) ? storedAttributes(json.attrs ?? {}) : {};
  return {
    ...(json.type === undefined ? {} : { type: json.type }),
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(json.text === undefined ? {} : { text: json.text }),
    ...(json.marks === undefined ? {} : { marks: json.marks.map(({ type }) => ({ type })) }),
    ...(json.content === undefined ? {} : { content: json.content.map(storedNode) }),
  };
}

/** ProseMirror nodes never change, so the stored form of each is worked out once. */
const stored = new WeakMap<EditorNode, DraftNode>();

export function blockFromEditor(node: EditorNode): EditedBlock {
  let draft = stored.get(node);
  if (draft === undefined) {
    // The schema lets in nothing but DraftNode's types.
    draft = storedNode(node.toJSON() as JSONContent) as DraftNode;
    stored.set(node, draft);
  }
  return { id: String(node.attrs['blockId']), node: draft };
}

/** What the editor shows, block by block. */
export function blocksFromEditor(document: EditorNode): EditedBlock[] {
  const blocks: EditedBlock[] = [];
  document.forEach((node) => {
    blocks.push(blockFromEditor(node));
  });
  return blocks;
}
