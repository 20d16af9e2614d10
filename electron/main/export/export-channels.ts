import { fail } from '@shared/result';
import { app, type BrowserWindow } from 'electron';
import { handle } from '../ipc';
import { PrintingStopped, printPdf, stopPrinting } from './print-pdf';
import { ExportPlace } from './save-export';
import { StreamedExport } from './streamed-export';

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

  const streamed = new StreamedExport();
  handle('export:begin', async ({ fileName }) => {
    const chosen = await place.choose(fileName);
    return chosen.ok ? streamed.begin(chosen.value.path, chosen.value.isReserved) : chosen;
  });
  handle('export:append', ({ id, bytes }) => streamed.append(id, bytes));
  handle('export:end', ({ id, keep }) => streamed.end(id, keep));
  // Whoever was writing it is gone with the page.
  window.webContents.on('did-start-loading', () => streamed.abandonNow());
  window.webContents.on('render-process-gone', () => streamed.abandonNow());
  app.on('will-quit', () => streamed.abandonNow());
}
