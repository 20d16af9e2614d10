import type { TableAttributes } from '@shared/draft/draft-node';
import { mergeAttributes, Node } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';

/** Data attributes never go through HTML: these nodes are made by the compiler or a dialog, not pasted. */
export const data = (fallback: unknown) => ({ default: fallback, rendered: false });

interface JudgmentOptions {
  /** How a judgment reads: "◐ Requires improvement", and what is said after it. */
  words: (attrs: { question: string; grade: string }) => { grade: string; note: string };
}

export const JudgmentNode = Node.create<JudgmentOptions>({
  name: 'judgment',
  group: 'block',
  atom: true,
  selectable: true,
  addOptions: () => ({ words: ({ grade }) => ({ grade, note: '' }) }),
  addAttributes: () => ({ question: data(''), grade: data('') }),
  renderHTML({ node, HTMLAttributes }) {
    const words = this.options.words(node.attrs as { question: string; grade: string });
    const note: DOMOutputSpec[] = words.note === '' ? [] : [['span', { class: 'judgment-note' }, words.note]];
    return [
      'div',
      mergeAttributes(HTMLAttributes, { class: 'judgment' }),
      ['span', { class: 'judgment-grade' }, words.grade],
      ...note,
    ];
  },
});

export const TableNode = Node.create({
  name: 'table',
  group: 'block',
  atom: true,
  selectable: true,
  addAttributes: () => ({ id: data(''), caption: data(''), columns: data([]), rows: data([]) }),
  renderHTML({ node, HTMLAttributes }) {
    const { caption, columns, rows } = node.attrs as TableAttributes;
    const head = ['tr', {}, ...columns.map((column): DOMOutputSpec => ['th', { scope: 'col' }, column])];
    const body = rows.map(
      (row): DOMOutputSpec => ['tr', {}, ...row.map((cell): DOMOutputSpec => ['td', {}, cell])],
    );
    return [
      'div',
      mergeAttributes(HTMLAttributes, { class: 'table' }),
      ['table', {}, ['caption', {}, caption], ['thead', {}, head], ['tbody', {}, ...body]],
    ];
  },
});
