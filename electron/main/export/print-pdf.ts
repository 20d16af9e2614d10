import { APP_SCHEME } from '@shared/ipc/app-origin';
import { BrowserWindow, type Session, session } from 'electron';
import { serveBytes } from '../app-protocol/serve-bytes';
import { OneAtATime } from '../disk/one-at-a-time';
import { footerTemplate, headerTemplate } from './print-page';

export interface Printable {
  html: string;
  title: string;
  marking: string;
}

// Nothing from outside and nothing that runs: the document brings its styles and pictures with it.
const PRINT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
const PRINT_URL = `${APP_SCHEME}://assay-print/document.html`;
const CENTIMETRE = 1 / 2.54;

/** The person did not wait for it: no failure, and nothing to say. */
export class PrintingStopped extends Error {
  override name = 'PrintingStopped';
}

const turns = new OneAtATime();
let onPaper = '';
let printing: { window: BrowserWindow; isStopped: boolean } | null = null;

/** Ends the printing that is under way, if there is one. */
export function stopPrinting(): void {
  if (printing === null) return;
  printing.isStopped = true;
  printing.window.destroy();
}

/**
 * Prints a self-contained HTML document to a tagged A4 PDF with an outline. The hidden window has no scripts, no
 * network, and a session that lives in memory: no readable copy ever touches the disk.
 */
export function printPdf(document: Printable): Promise<Uint8Array> {
  return turns.run(async () => {
    onPaper = document.html;
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: printSession(),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        spellcheck: false,
        devTools: false,
      },
    });
    const mine = { window, isStopped: false };
    printing = mine;
    try {
      await window.loadURL(PRINT_URL);
      return await window.webContents.printToPDF({
        pageSize: 'A4',
        margins: {
          top: 2.2 * CENTIMETRE,
          bottom: 2.2 * CENTIMETRE,
          left: 2 * CENTIMETRE,
          right: 2 * CENTIMETRE,
        },
        printBackground: true,
        preferCSSPageSize: false,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        displayHeaderFooter: true,
        headerTemplate: headerTemplate(document.marking),
        footerTemplate: footerTemplate(document.title, document.marking),
      });
    } catch (failure) {
      throw mine.isStopped ? new PrintingStopped() : failure;
    } finally {
      printing = null;
      onPaper = '';
      if (!window.isDestroyed()) window.destroy();
    }
  });
}

let prepared: Session | null = null;

function printSession(): Session {
  if (prepared !== null) return prepared;
  const memory = session.fromPartition('assay-print', { cache: false });
  memory.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: url !== PRINT_URL && !url.startsWith('data:') });
  });
  memory.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  memory.setPermissionCheckHandler(() => false);
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': PRINT_POLICY };
  serveBytes(memory, () => ({ statusCode: 200, headers, data: Buffer.from(onPaper) }));
  prepared = memory;
  return memory;
}
