import { notifications } from '@mantine/notifications';
import { findPrivacyMarks } from '@shared/notes/privacy/find-privacy-marks';
import type { PrivacyMark } from '@shared/notes/privacy/privacy-mark';
import { replaceByRole } from '@shared/notes/privacy/replace-by-role';
import { Extension } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    privacyMarks: {
      /** Writes a role instead of the mark under the cursor, or of the next one. */
      replaceByRole: () => ReturnType;
    };
  }
}

/** A mark and where it stands in the document. */
export interface PlacedMark {
  mark: PrivacyMark;
  from: number;
  to: number;
}

const key = new PluginKey<PlacedMark[]>('privacy-marks');

// A passage that did not change is the same node: its marks are looked for once.
const found = new WeakMap<EditorNode, PrivacyMark[]>();

function marksIn(block: EditorNode): PrivacyMark[] {
  const known = found.get(block);
  if (known !== undefined) return known;
  // A line break counts one position, as the line feed does one character.
  const marks = findPrivacyMarks(block.textBetween(0, block.content.size, '\n', '\n'));
  found.set(block, marks);
  return marks;
}

function marksOf(document: EditorNode): PlacedMark[] {
  const placed: PlacedMark[] = [];
  document.forEach((block, offset) => {
    for (const mark of marksIn(block))
      placed.push({ mark, from: offset + 1 + mark.from, to: offset + 1 + mark.to });
  });
  return placed;
}

export function privacyMarksOf(state: EditorState): readonly PlacedMark[] {
  return key.getState(state) ?? [];
}

/** The mark that a command means: the one the cursor is in, else the next one, else the first. */
function meantMark(state: EditorState): PlacedMark | undefined {
  const marks = privacyMarksOf(state);
  const at = state.selection.from;
  return marks.find(({ to }) => at <= to) ?? marks[0];
}

function replace({ doc, tr }: EditorState, { mark, from, to }: PlacedMark): Transaction {
  const { parent } = doc.resolve(from);
  const text = parent.textBetween(0, parent.content.size, '\n', '\n');
  const replaced = replaceByRole(text, mark);
  return tr.insertText(replaced.slice(mark.from, replaced.length - (text.length - mark.to)), from, to);
}

/** Marks quietly what may tell who somebody is; Ctrl . writes a role instead. Nothing is changed by itself. */
export const PrivacyMarks = Extension.create({
  name: 'privacyMarks',

  addCommands() {
    return {
      replaceByRole:
        () =>
        ({ state, dispatch }) => {
          const meant = meantMark(state);
          if (meant === undefined) return false;
          dispatch?.(replace(state, meant));
          return true;
        },
    };
  },

  addKeyboardShortcuts() {
    return {
      'Mod-.': () => {
        if (!this.editor.commands.replaceByRole())
          notifications.show({
            id: 'nothing-marked',
            message: 'Nothing in this note is marked as telling who somebody is.',
          });
        return true;
      },
    };
  },

  addProseMirrorPlugins() {
    return [
      new Plugin<PlacedMark[]>({
        key,
        state: {
          init: (_, { doc }) => marksOf(doc),
          apply: (transaction, marks) => (transaction.docChanged ? marksOf(transaction.doc) : marks),
        },
        props: {
          decorations: (state) =>
            DecorationSet.create(
              state.doc,
              privacyMarksOf(state).map(({ from, to }) =>
                Decoration.inline(from, to, { class: 'privacy-mark', title: 'May tell who somebody is' }),
              ),
            ),
        },
      }),
    ];
  },
});
