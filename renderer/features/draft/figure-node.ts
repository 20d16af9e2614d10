import type { FigureAttributes } from '@shared/draft/draft-node';
import { chartOf } from '@shared/evidence/series/chart';
import { listWithAnd } from '@shared/text/list';
import { Node } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';
import { data } from './block-nodes';

const SVG = 'http://www.w3.org/2000/svg';

/** The chart as ProseMirror writes it: the same geometry as in every export. */
function chart(figure: FigureAttributes): DOMOutputSpec {
  const { width, height, labelX, fontSize, bars, line } = chartOf({
    bars: figure.bars,
    // The editor says null where nothing is set.
    ...(figure.line && { line: figure.line }),
  });
  const drawn = bars.flatMap((bar): DOMOutputSpec[] => {
    const shared = { 'data-stands': bar.stands };
    return [
      [`${SVG} text`, { ...shared, x: labelX, y: bar.textY, 'text-anchor': 'end' }, bar.label],
      [`${SVG} rect`, { ...shared, x: bar.x, y: bar.y, width: bar.width, height: bar.height }],
      [`${SVG} text`, { ...shared, x: bar.textX, y: bar.textY }, bar.text],
    ];
  });
  const across: DOMOutputSpec[] =
    line === null
      ? []
      : [
          [`${SVG} line`, { x1: line.x, x2: line.x, y1: line.from, y2: line.to }],
          [`${SVG} text`, { x: line.textX, y: line.textY, 'text-anchor': line.anchor }, line.text],
        ];
  const box = { viewBox: `0 0 ${width} ${height}`, width, height, 'font-size': fontSize };
  return [
    `${SVG} svg`,
    { ...box, class: 'figure-chart', role: 'img', 'aria-label': figure.alternativeText },
    ...drawn,
    ...across,
  ];
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
    line: data(null),
    absent: data(null),
    note: data(null),
    series: data(null),
  }),
  renderHTML({ node, HTMLAttributes }) {
    const figure = node.attrs as FigureAttributes;
    const absent = (figure.absent ?? []).map(({ label, why }) => `${label} (${why})`);
    const lines = [
      figure.source === '' ? 'Source: not given yet' : `Source: ${figure.source}`,
      absent.length === 0 ? '' : `No value: ${listWithAnd(absent)}`,
      figure.note ?? '',
      figure.pointsToAnnex ? 'For further information about these data, please see annex A.' : '',
    ];
    return [
      'figure',
      HTMLAttributes,
      ['figcaption', { class: 'figure-title' }, figure.title],
      chart(figure),
      ...lines
        .filter((words) => words !== '')
        .map((words): DOMOutputSpec => ['span', { class: 'figure-source' }, words]),
    ];
  },
});
