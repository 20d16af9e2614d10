import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type RefObject, useEffect, useState } from 'react';

/** Screens that show more than two dots a point gain nothing that anybody sees. */
const MOST_DOTS = 2;

/** Draws a page and reads its text. A page that cannot be drawn says so and leaves the others alone. */
export function usePdfPage(
  document: PDFDocumentProxy,
  number: number,
  scale: number,
  canvas: RefObject<HTMLCanvasElement | null>,
): { text: string; trouble: string } {
  const [shown, setShown] = useState({ text: '', trouble: '' });
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return;
    let isGone = false;
    let task: RenderTask | null = null;
    const draw = async () => {
      const page = await document.getPage(number);
      const dots = Math.min(MOST_DOTS, window.devicePixelRatio);
      const viewport = page.getViewport({ scale: scale * dots });
      if (isGone) return;
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      target.style.width = `${viewport.width / dots}px`;
      task = page.render({ canvas: target, viewport });
      await task.promise;
      const { items } = await page.getTextContent();
      const text = items
        .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
        .join('');
      if (!isGone) setShown({ text, trouble: '' });
    };
    draw().catch(() => {
      if (!isGone)
        setShown({ text: '', trouble: `Page ${number} cannot be drawn. Its bytes are kept as they came.` });
    });
    return () => {
      isGone = true;
      task?.cancel();
    };
  }, [document, number, scale, canvas]);
  return shown;
}
