import { dirname, extname, join, resolve } from 'node:path';
import type { SaveFailure } from '@shared/ipc/channels';
import { fail, type Result, succeed } from '@shared/result';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import { asWriteFailure } from '../disk/write-failure';
import { replaceFile, reserveName, saveUnderFreeName } from './export-file';
import { safeFileName } from './file-name';

const FILTERS: Record<string, string> = {
  '.docx': 'Word document',
  '.pdf': 'PDF document',
  '.html': 'Web page',
  '.md': 'Markdown',
  '.xlsx': 'Excel workbook',
  '.csv': 'Comma-separated values',
  '.zip': 'Open archive',
  '.json': 'JSON',
  '.assay': 'Assay package',
};

/** Asks where an export goes. A machine started with --export-folder is never asked. */
export class ExportPlace {
  readonly #window: BrowserWindow;
  #lastFolder: string | null = null;

  constructor(window: BrowserWindow) {
    this.#window = window;
  }

  /**
   * @param fileName the name offered
   * @param make makes the bytes once it is known that there is a place for them
   */
  async save(
    fileName: string,
    make: () => Promise<Uint8Array>,
  ): Promise<Result<{ path: string }, SaveFailure>> {
    const managed = managedFolder();
    if (managed !== null) return saveUnderFreeName(managed, fileName, await make());
    const asked = await this.#ask(fileName);
    return asked.ok ? replaceFile(asked.value.path, await make()) : asked;
  }

  /** Where an export goes that is not made yet; on a managed machine the name is taken at once. */
  async choose(fileName: string): Promise<Result<{ path: string; isReserved: boolean }, SaveFailure>> {
    const managed = managedFolder();
    if (managed === null) {
      const asked = await this.#ask(fileName);
      return asked.ok ? succeed({ path: asked.value.path, isReserved: false }) : asked;
    }
    try {
      return succeed({ path: await reserveName(managed, fileName), isReserved: true });
    } catch (error) {
      return fail(asWriteFailure(error, managed));
    }
  }

  async #ask(fileName: string): Promise<Result<{ path: string }, { kind: 'cancelled' }>> {
    const name = safeFileName(fileName);
    const { canceled, filePath } = await dialog.showSaveDialog(this.#window, {
      defaultPath: join(this.#lastFolder ?? app.getPath('documents'), name),
      filters: filtersFor(name),
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    });
    if (canceled || filePath === '') return fail({ kind: 'cancelled' });
    this.#lastFolder = dirname(filePath);
    return succeed({ path: filePath });
  }
}

function managedFolder(): string | null {
  const managed = app.commandLine.getSwitchValue('export-folder');
  return managed === '' ? null : resolve(managed);
}

function filtersFor(name: string): FileFilter[] {
  const extension = extname(name).toLowerCase();
  const label = FILTERS[extension];
  return label === undefined ? [] : [{ name: label, extensions: [extension.slice(1)] }];
}
