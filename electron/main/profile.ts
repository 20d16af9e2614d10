import { join, resolve } from 'node:path';
import { app } from 'electron';

/** Where everything of this person on this machine lives. Chromium's own switch moves it, for tests and for managed machines. */
export function chooseProfile(): void {
  const chosen = app.commandLine.getSwitchValue('user-data-dir');
  if (chosen !== '') app.setPath('userData', resolve(chosen));
}

export function profilePath(...parts: string[]): string {
  return join(app.getPath('userData'), ...parts);
}
