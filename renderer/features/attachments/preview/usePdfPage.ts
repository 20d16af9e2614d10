import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type RefObject, useEffect, useState } from 'react';
import { drawPdfPage } from './draw-pdf-page';

/** Draws a page and reads its text. A page that cannot be drawn says so and leaves the others alone. */
export function usePdfPage(
  document: PDFDocumentProxy,
  number: number,
  scale: number,
  canvas: RefObject<HTMLCanvasElement | null>,
): { text: string; trouble: string } {
  const [shown, setShown] = useState({ text: '', trouble: '' });
  useEffect(() => {
    if (canvas.current === null) return;
    const gone = new AbortController();
    drawPdfPage(document, { number, scale }, canvas.current, gone.signal).then(
      (text) => {
        if (!gone.signal.aborted) setShown({ text, trouble: '' });
      },
      () => {
        if (gone.signal.aborted) return;
        setShown({ text: '', trouble: `Page ${number} cannot be drawn. Its bytes are kept as they came.` });
      },
    );
    return () => gone.abort();
  }, [document, number, scale, canvas]);
  return shown;
}
