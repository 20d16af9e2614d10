import type { Locator, Page } from '@playwright/test';

export interface FileToAttach {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** The files of the open note. */
export function attachments(window: Page): Locator {
  return window.getByRole('region', { name: 'Attachments' });
}

/** What is being sealed, and what was refused. */
export function attaching(window: Page): Locator {
  return window.getByRole('region', { name: 'Attaching' });
}

/** Chooses files in the dialog. Paths for large ones, which do not fit through Playwright's own channel. */
export async function attach(window: Page, files: FileToAttach[] | string[]): Promise<void> {
  await window.getByLabel('Files to attach').setInputFiles(files);
}

/** Drops a file of the disk on the window, as from a folder. */
export async function drop(window: Page, path: string): Promise<void> {
  const picked = await window.evaluateHandle(() => {
    const input = document.createElement('input');
    input.type = 'file';
    return input;
  });
  await picked.setInputFiles(path);
  await window.evaluate((input) => {
    const transfer = new DataTransfer();
    for (const file of input.files ?? []) transfer.items.add(file);
    const event = { bubbles: true, cancelable: true, dataTransfer: transfer };
    document.body.dispatchEvent(new DragEvent('dragover', event));
    document.body.dispatchEvent(new DragEvent('drop', event));
  }, picked);
}

/** A JPEG of 8 by 8 pixels, made by Chromium itself. */
export async function smallJpeg(window: Page): Promise<Buffer> {
  const url = await window.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 8;
    canvas.getContext('2d')?.fillRect(0, 0, 8, 8);
    return canvas.toDataURL('image/jpeg');
  });
  return Buffer.from(url.replace(/^[^,]*,/, ''), 'base64');
}

export function file(window: Page, name: string): Locator {
  return attachments(window).getByRole('button', { name: new RegExp(`^${name.replaceAll('.', '\\.')}`) });
}

/** Opens an attachment and answers its dialog. */
export async function openFile(window: Page, name: string): Promise<Locator> {
  await file(window, name).click();
  return window.getByRole('dialog', { name });
}
