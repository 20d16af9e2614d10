import type { ByteSource } from '@shared/attachments/byte-source';
import {
  getDocument,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DecoderFiles, FontFiles } from './pdf-data';
import { OF_A_STRANGER } from './pdf-of-a-stranger';

const PIECE = 1024 * 1024;

/** Hands the reader the stretches of the file that it asks for, unsealed one by one. */
class FromVault extends PDFDataRangeTransport {
  readonly #source: ByteSource;
  readonly #onTrouble: (error: unknown) => void;

  constructor(source: ByteSource, head: Uint8Array, onTrouble: (error: unknown) => void) {
    super(source.size, head);
    this.#source = source;
    this.#onTrouble = onTrouble;
  }

  override requestDataRange(begin: number, end: number): void {
    this.#source.read(begin, end).then((bytes) => this.onDataRange(begin, bytes), this.#onTrouble);
  }
}

export interface OpenPdf {
  document: PDFDocumentProxy;
  /** The file has scripts of its own. They were not run: the part that could is not in the app. */
  hasScript: boolean;
  close: () => void;
}

function whyNot(error: unknown): Error {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return new Error(
      'This PDF is locked with a password, which Assay does not ask for. It is safe in the vault; save a copy to open it with another program.',
    );
  if (name === 'InvalidPDFException' || name === 'FormatError')
    return new Error('This PDF is damaged or cut off. Its bytes are kept as they came.');
  return error instanceof Error ? error : new Error('The PDF could not be opened.');
}

/** Opens a PDF in a worker of its own that is closed with it. Nothing in the file is run and nothing is fetched. */
export async function openPdf(source: ByteSource): Promise<OpenPdf> {
  const port = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port });
  const close = () => {
    worker.destroy();
    port.terminate();
  };
  try {
    const head = await source.read(0, Math.min(PIECE, source.size));
    const document = await new Promise<PDFDocumentProxy>((done, refuse) => {
      const range = new FromVault(source, head, refuse);
      const task = getDocument({
        worker,
        range,
        rangeChunkSize: PIECE,
        disableAutoFetch: true,
        disableStream: true,
        ...OF_A_STRANGER,
        StandardFontDataFactory: FontFiles,
        WasmFactory: DecoderFiles,
      });
      task.promise.then(done, refuse);
    });
    return { document, hasScript: await document.hasJSActions(), close };
  } catch (error) {
    close();
    throw whyNot(error);
  }
}
