import type { FigureAttributes, TableAttributes } from '@shared/draft/draft-node';
import { inFigures } from '@shared/text/number';
import { mergeAttributes, Node } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';

/** Data attributes never go through HTML: these nodes are made by the compiler or a dialog, not pasted. */
const data = (fallback: unknown) => ({ default: fallback, rendered: false });

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

function bar(value: number, largest: number): DOMOutputSpec {
  const percent = largest === 0 ? 0 : Math.round((value / largest) * 100);
  return ['progress', { class: 'bar', max: '100', value: String(percent), 'aria-hidden': 'true' }];
}

export const FigureNode = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  selectable: true,
  addAttributes: () => ({
    id: data(''),
    title: data(''),
    bars: data([]),
    unit: data(''),
    source: data(''),
    alternativeText: data(''),
    pointsToAnnex: data(false),
  }),
  renderHTML({ node, HTMLAttributes }) {
    const { title, bars, unit, source, alternativeText, pointsToAnnex } = node.attrs as FigureAttributes;
    const largest = Math.max(0, ...bars.map(({ value }) => value));
    const rows = bars.map(
      ({ label, value }): DOMOutputSpec => [
        'div',
        { class: 'figure-row' },
        ['span', {}, label],
        bar(value, largest),
        ['span', {}, `${inFigures(value)} ${unit}`.trim()],
      ],
    );
    const pointer: DOMOutputSpec[] = pointsToAnnex
      ? [['span', { class: 'figure-source' }, 'For further information about this data, please see annex A']]
      : [];
    return [
      'figure',
      HTMLAttributes,
      ['figcaption', { class: 'figure-title' }, title],
      ['div', { role: 'img', 'aria-label': alternativeText }, ...rows],
      ['span', { class: 'figure-source' }, source === '' ? 'Source: not given yet' : `Source: ${source}`],
      ...pointer,
    ];
  },
});
