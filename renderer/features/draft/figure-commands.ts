import { newId } from '@data/change';
import type { SeriesFigure } from '@shared/evidence/series/series-figure';
import type { Editor } from '@tiptap/core';

/** What may be missing from a figure: taking new values must not leave an old line or note behind. */
const NOTHING = { line: null, absent: null, note: null, series: null };

/** Puts a figure after the block at a position, with an empty line after it at the end of the page. */
export function insertFigure(editor: Editor, figure: SeriesFigure, position: number): void {
  const { doc } = editor.state;
  const place = doc.resolve(Math.min(position, doc.content.size));
  const after = place.depth === 0 ? place.pos : place.after(1);
  const attrs = { ...NOTHING, ...figure, id: newId() };
  const isLast = after === doc.content.size;
  editor
    .chain()
    .focus()
    .insertContentAt(after, [{ type: 'figure', attrs }, ...(isLast ? [{ type: 'paragraph' }] : [])])
    .run();
}

/** Gives the figure of a block the values that its series holds now. */
export function takeFigure(editor: Editor, blockId: string, now: SeriesFigure): void {
  const { tr, doc } = editor.state;
  doc.forEach((node, at) => {
    if (node.type.name === 'figure' && node.attrs['blockId'] === blockId)
      tr.setNodeMarkup(at, undefined, { ...node.attrs, ...NOTHING, ...now });
  });
  if (tr.docChanged) editor.view.dispatch(tr);
}
