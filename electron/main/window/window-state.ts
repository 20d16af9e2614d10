import { renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';
import { PRIVATE_FILE } from '../disk/durable-write';
import { profilePath } from '../profile';
import type { WindowPlace } from './window-place';

const SETTLED_MS = 400;

const statePath = () => profilePath('window.json');

/** What the last window left; unchecked, and null when there is nothing to read. */
export async function readPlace(): Promise<unknown> {
  try {
    return JSON.parse(await readFile(statePath(), 'utf8'));
  } catch {
    return null;
  }
}

/** Keeps the window's place and zoom for the next start. Answers what to call after the zoom has changed. */
export function rememberPlace(window: BrowserWindow): () => void {
  let timer: NodeJS.Timeout | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => save(window), SETTLED_MS);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('maximize', later);
  window.on('unmaximize', later);
  window.on('close', () => {
    clearTimeout(timer);
    save(window);
  });
  return later;
}

/** Synchronous, because the last one is written while the app is ending. */
function save(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  const place: WindowPlace = {
    bounds: window.getNormalBounds(),
    isMaximised: window.isMaximized(),
    zoom: window.webContents.getZoomFactor(),
  };
  try {
    writeFileSync(`${statePath()}.tmp`, JSON.stringify(place), { mode: PRIVATE_FILE });
    renameSync(`${statePath()}.tmp`, statePath());
  } catch {
    // The place of a window is not worth a message.
  }
}
