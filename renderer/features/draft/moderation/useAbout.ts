import { sentenceAt } from '@shared/draft/sentences';
import type { Node as EditorNode } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';

/** What a remark would be about: the selected words, or the sentence with the cursor. */
export interface About {
  blockId: string;
  words: string;
}

const leafText = (leaf: EditorNode) =>
  leaf.type.name === 'claim' ? String(leaf.attrs['text']) : leaf.type.name === 'hardBreak' ? '\n' : '';

/** Null where there is no text: on a judgment, a table or an empty line. */
export function useAbout(editor: Editor): About | null {
  return useEditorState({
    editor,
    selector: ({ editor: now }): About | null => {
      const { doc, selection } = now.state;
      const at = doc.resolve(selection.from);
      const top = at.index(0);
      const block = top < doc.childCount ? doc.child(top) : null;
      const id: unknown = block?.attrs['blockId'];
      if (block === null || typeof id !== 'string' || block.isAtom) return null;
      const start = at.posAtIndex(top, 0);
      const end = start + block.nodeSize;
      const read = (from: number, to: number) => doc.textBetween(from, to, '\n', leafText);
      if (!selection.empty && selection.to <= end) {
        const words = read(selection.from, selection.to).trim();
        return words === '' ? null : { blockId: id, words };
      }
      const text = read(start, end);
      const sentence = sentenceAt(text, read(start, Math.min(selection.from, end)).length);
      return sentence === undefined ? null : { blockId: id, words: sentence.words };
    },
  });
}
