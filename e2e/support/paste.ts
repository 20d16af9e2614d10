import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { noteText } from './screens/notes';

/**
 * What programs put on the clipboard: from Word and Outlook in the form that they write it, with sentences of our own,
 * and a page that wants out. "OUTSIDE" stands for a server that listens.
 */
export async function clipboardSample(
  name: 'word' | 'outlook' | 'hostile',
  outside: string,
): Promise<string> {
  const html = await readFile(new URL(`clipboard/${name}.html`, import.meta.url), 'utf8');
  return html.replaceAll('OUTSIDE', outside);
}

/** Pastes a picture from the clipboard: the system gives it as a file of a name that says nothing. */
export async function pastePicture(window: Page, png: Buffer): Promise<void> {
  await noteText(window).evaluate((element, base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, png.toString('base64'));
}

/** Pastes into the note as the system does: one event that carries the clipboard in several forms. */
export async function pasteInto(window: Page, clipboard: Record<string, string>): Promise<void> {
  await noteText(window).evaluate((element, forms) => {
    const data = new DataTransfer();
    for (const [type, value] of Object.entries(forms)) data.setData(type, value);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, clipboard);
}
