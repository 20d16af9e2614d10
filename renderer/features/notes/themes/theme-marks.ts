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

interface Shown {
  codings: readonly ShownCoding[];
  marks: DecorationSet;
}

const key = new PluginKey<Shown>('theme-marks');

/** Underlines words that have a theme, in its colour. The rows tell where; while one types the marks move along. */
export const ThemeMarks = Extension.create({
  name: 'themeMarks',

  addProseMirrorPlugins() {
    return [
      new Plugin<Shown>({
        key,
        state: {
          init: () => ({ codings: [], marks: DecorationSet.empty }),
          apply: (transaction, { codings, marks }) => {
            const shown = transaction.getMeta(key) as readonly ShownCoding[] | undefined;
            // A page that was filled anew (an undo, a merge) has none of the old places.
            const isFilled = transaction.docChanged && transaction.getMeta('preventUpdate') === true;
            if (shown !== undefined || isFilled) {
              const now = shown ?? codings;
              return { codings: now, marks: marksOf(transaction.doc, now) };
            }
            return { codings, marks: marks.map(transaction.mapping, transaction.doc) };
          },
        },
        props: { decorations: (state) => key.getState(state)?.marks },
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
