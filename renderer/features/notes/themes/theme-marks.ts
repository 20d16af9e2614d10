import { spanIn } from '@shared/themes/spans';
import { Extension } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Words with a theme, as the editor shows them. */
export interface ShownCoding {
  block: string;
  from: number;
  to: number;
  quote: string;
  name: string;
  colour: string;
}

const key = new PluginKey<DecorationSet>('theme-marks');

/** Underlines words that have a theme, in its colour. The rows tell where; while one types the marks move along. */
export const ThemeMarks = Extension.create({
  name: 'themeMarks',

  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, marks) => {
            const shown = transaction.getMeta(key) as ShownCoding[] | undefined;
            if (shown !== undefined) return marksOf(transaction.doc, shown);
            return transaction.docChanged ? marks.map(transaction.mapping, transaction.doc) : marks;
          },
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

function marksOf(document: EditorNode, shown: readonly ShownCoding[]): DecorationSet {
  const marks: Decoration[] = [];
  document.forEach((block, offset) => {
    const text = block.textBetween(0, block.content.size, '\n', '\n');
    for (const coding of shown) {
      if (coding.block !== block.attrs['id']) continue;
      const span = spanIn(text, coding);
      if (span === null) continue;
      marks.push(
        Decoration.inline(offset + 1 + span.from, offset + 1 + span.to, {
          class: 'theme-mark',
          style: `--theme-colour: ${coding.colour}`,
          title: `Theme: ${coding.name}`,
        }),
      );
    }
  });
  return DecorationSet.create(document, marks);
}

/** The transaction that shows these themes and no others. */
export function showThemes(state: EditorState, shown: readonly ShownCoding[]) {
  return state.tr.setMeta(key, shown).setMeta('addToHistory', false);
}
