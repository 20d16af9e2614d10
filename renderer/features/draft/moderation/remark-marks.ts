import { placeOfWords, type RemarkRow } from '@shared/draft/moderation/remarks';
import { Extension } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { positionInBlock } from '../show-range';

interface Marks {
  remarks: readonly RemarkRow[];
  decorations: DecorationSet;
}

export const remarkMarksKey = new PluginKey<Marks>('remarkMarks');

const leafText = (leaf: EditorNode) =>
  leaf.type.name === 'claim' ? String(leaf.attrs['text']) : leaf.type.name === 'hardBreak' ? '\n' : '';

function marksOf(doc: EditorNode, remarks: readonly RemarkRow[]): DecorationSet {
  const decorations: Decoration[] = [];
  doc.forEach((block, start) => {
    const here = remarks.filter((remark) => remark.block === block.attrs['blockId']);
    if (here.length === 0 || block.isAtom) return;
    const text = doc.textBetween(start, start + block.nodeSize, '\n', leafText);
    for (const remark of here) {
      const place = placeOfWords(remark.about, text);
      if (place === null) continue;
      const from = positionInBlock(block, start, place.from, 'start');
      const to = positionInBlock(block, start, place.to, 'end');
      decorations.push(Decoration.inline(from, to, { class: 'remarked', title: remark.text }));
    }
  });
  return DecorationSet.create(doc, decorations);
}

/** Marks the words that an open remark is about, without touching the document. */
export const RemarkMarks = Extension.create({
  name: 'remarkMarks',
  addProseMirrorPlugins() {
    return [
      new Plugin<Marks>({
        key: remarkMarksKey,
        state: {
          init: () => ({ remarks: [], decorations: DecorationSet.empty }),
          apply(transaction, marks) {
            const given = transaction.getMeta(remarkMarksKey) as readonly RemarkRow[] | undefined;
            if (given === undefined && !transaction.docChanged) return marks;
            const remarks = given ?? marks.remarks;
            return { remarks, decorations: marksOf(transaction.doc, remarks) };
          },
        },
        props: {
          decorations: (state) => remarkMarksKey.getState(state)?.decorations ?? DecorationSet.empty,
        },
      }),
    ];
  },
});
