import { newId } from '@data/change';
import type { BlockKind } from '@shared/inspection/entities';
import { Node } from '@tiptap/core';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    noteBlock: {
      /** Marks the passage under the cursor as verbatim, paraphrase or the inspector's view. */
      setBlockKind: (kind: BlockKind) => ReturnType;
    };
  }
}

/** Typed at the start of an empty passage, these say what it is. */
const STARTERS: Record<string, BlockKind> = { '>': 'verbatim', '!': 'view' };

export const BLOCK_KINDS: BlockKind[] = ['paraphrase', 'verbatim', 'view'];

function readKind(text: string | null): BlockKind {
  return BLOCK_KINDS.find((kind) => kind === text) ?? 'paraphrase';
}

/** One passage of a note. It is the only block the editor knows: no fonts, no pictures from elsewhere, no script. */
export const NoteBlockNode = Node.create({
  name: 'noteBlock',
  group: 'block',
  content: '(text | hardBreak)*',
  marks: '',

  addAttributes() {
    return {
      id: { default: null, keepOnSplit: false, renderHTML: () => ({}) },
      kind: {
        default: 'paraphrase',
        parseHTML: (element) => readKind(element.getAttribute('data-kind')),
        renderHTML: ({ kind }) => ({ 'data-kind': String(kind) }),
      },
      // The planned question that this passage puts; the answer below it is another passage.
      asked: {
        default: null,
        keepOnSplit: false,
        parseHTML: () => null,
        renderHTML: ({ asked }) => (asked === null ? {} : { 'data-asked': '' }),
      },
    };
  },

  parseHTML() {
    return [{ tag: 'p' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['p', HTMLAttributes, 0];
  },

  addCommands() {
    return {
      setBlockKind:
        (kind) =>
        ({ commands }) =>
          commands.updateAttributes(this.name, { kind, asked: null }),
    };
  },

  addKeyboardShortcuts() {
    return {
      'Mod-1': () => this.editor.commands.setBlockKind('paraphrase'),
      'Mod-2': () => this.editor.commands.setBlockKind('verbatim'),
      'Mod-3': () => this.editor.commands.setBlockKind('view'),
      Enter: () => {
        const { asked, kind } = this.editor.state.selection.$from.parent.attrs;
        const isEmpty = this.editor.state.selection.$from.parent.content.size === 0;
        // A second Enter ends what was said word for word; what follows a question is its answer.
        if (isEmpty && kind !== 'paraphrase') return this.editor.commands.setBlockKind('paraphrase');
        if (asked === null) return false;
        return this.editor.chain().splitBlock().setBlockKind('paraphrase').run();
      },
      Backspace: () => {
        const { selection } = this.editor.state;
        const block = selection.$from.parent;
        const isStart = selection.empty && selection.$from.parentOffset === 0;
        if (!isStart || block.attrs['kind'] === 'paraphrase') return false;
        return this.editor.commands.setBlockKind('paraphrase');
      },
    };
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleTextInput: (view, _from, _to, text) => {
            const kind = STARTERS[text];
            const block = view.state.selection.$from.parent;
            if (kind === undefined || block.content.size > 0) return false;
            return this.editor.commands.setBlockKind(kind);
          },
        },
        appendTransaction: (_transactions, _before, state) => giveIds(state),
      }),
    ];
  },
});

/** Every passage has an id of its own: a split or a paste must not leave two with the same one. */
function giveIds(state: EditorState): Transaction | null {
  const seen = new Set<string>();
  const { tr } = state;
  state.doc.forEach((block, offset) => {
    const id: unknown = block.attrs['id'];
    if (typeof id === 'string' && !seen.has(id)) {
      seen.add(id);
      return;
    }
    const fresh = newId();
    seen.add(fresh);
    tr.setNodeAttribute(offset, 'id', fresh);
  });
  return tr.docChanged ? tr.setMeta('addToHistory', false) : null;
}
