import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Screens that show more than two dots a point gain nothing that anybody sees. */
const MOST_DOTS = 2;

/**
 * Draws a page and answers the text of it.
 * @param gone aborts the drawing; it then rejects
 */
export async function drawPdfPage(
  document: PDFDocumentProxy,
  { number, scale }: { number: number; scale: number },
  canvas: HTMLCanvasElement,
  gone: AbortSignal,
): Promise<string> {
  const page = await document.getPage(number);
  gone.throwIfAborted();
  const dots = Math.min(MOST_DOTS, window.devicePixelRatio);
  const viewport = page.getViewport({ scale: scale * dots });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${viewport.width / dots}px`;
  const task = page.render({ canvas, viewport });
  gone.addEventListener('abort', () => task.cancel());
  await task.promise;
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
}
