import type { Editor } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { blockToEditor } from './editor-document';
import type { Incoming } from './section-sync';

/** Set on transactions that come from the rows, so that they are not written back. */
export const INCOMING = 'incomingRows';

interface Place {
  from: number;
  to: number;
}

function placeOf(doc: EditorNode, id: string): Place | null {
  let place: Place | null = null;
  doc.forEach((node, offset) => {
    if (node.attrs['blockId'] === id) place = { from: offset, to: offset + node.nodeSize };
  });
  return place;
}

/** Replaces a block and leaves the cursor (or the selected claim) where it was in it, as far as the new words reach. */
function replaceBlock(tr: Transaction, place: Place, node: EditorNode): void {
  const { selection } = tr;
  const isInside = selection.from > place.from && selection.to < place.to;
  const wasClaim = selection instanceof NodeSelection;
  const from = Math.min(selection.from, place.from + node.nodeSize - 1);
  tr.replaceWith(place.from, place.to, node);
  if (!isInside) return;
  const isNode = wasClaim && tr.doc.nodeAt(from)?.isAtom === true && tr.doc.nodeAt(from)?.isText === false;
  tr.setSelection(isNode ? NodeSelection.create(tr.doc, from) : TextSelection.near(tr.doc.resolve(from), -1));
}

export function applyIncoming(editor: Editor, incoming: Incoming): void {
  if (incoming.replace.length + incoming.remove.length + incoming.insert.length === 0) return;
  const { tr, schema } = editor.state;
  for (const id of incoming.remove) {
    const place = placeOf(tr.doc, id);
    if (place !== null) tr.delete(place.from, place.to);
  }
  for (const block of incoming.replace) {
    const place = placeOf(tr.doc, block.id);
    if (place !== null) replaceBlock(tr, place, schema.nodeFromJSON(blockToEditor(block)));
  }
  for (const { block, before } of incoming.insert) {
    const place = before === null ? null : placeOf(tr.doc, before);
    tr.insert(place?.from ?? tr.doc.content.size, schema.nodeFromJSON(blockToEditor(block)));
  }
  editor.view.dispatch(tr.setMeta('addToHistory', false).setMeta(INCOMING, true));
}
