import { app, type BrowserWindow } from 'electron';
import { answerStores } from './answer-stores';
import { answerExports } from './export/export-channels';
import { handle } from './ipc';
import type { Microphone } from './microphone/microphone';
import { answerMicrophone } from './microphone/microphone-channels';
import { profilePath } from './profile';

// Loaded while the window is being made: what answers it takes longer to load than what shows it.

/** Everything that the window may ask for. */
export function answerWindow(window: BrowserWindow, microphone: Microphone): void {
  answerStores(window);
  answerExports(window);
  answerMicrophone(window, microphone);
  answerAbout();
}

function answerAbout(): void {
  handle('app:about', () => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    platform: `${process.platform} ${process.arch}`,
    profile: profilePath(),
  }));
}
