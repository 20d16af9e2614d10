import { fail } from '@shared/result';
import type { BrowserWindow } from 'electron';
import { handle } from '../ipc';
import { PrintingStopped, printPdf, stopPrinting } from './print-pdf';
import { ExportPlace } from './save-export';

export function answerExports(window: BrowserWindow): void {
  const place = new ExportPlace(window);
  handle('export:save', ({ fileName, bytes }) => place.save(fileName, () => Promise.resolve(bytes)));
  handle('export:pdf', ({ fileName, ...document }) =>
    place
      .save(fileName, () => printPdf(document))
      .catch((failure: unknown) => {
        if (failure instanceof PrintingStopped) return fail({ kind: 'cancelled' as const });
        throw failure;
      }),
  );
  handle('export:stop-printing', () => {
    stopPrinting();
    return Promise.resolve(null);
  });
}
