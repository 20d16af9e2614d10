import { app, type BrowserWindow } from 'electron';
import { handle } from '../ipc';
import { profilePath } from '../profile';
import type { SafetyLog } from '../safety-log/safety-log';
import { CrashLog } from './crash-log';
import { diagnostics } from './diagnostics';
import { watchCrashes } from './watch-crashes';

export function answerDiagnostics(window: BrowserWindow, log: SafetyLog): void {
  const crashes = new CrashLog(profilePath('crashes.json'));
  watchCrashes(window, crashes);
  handle('diagnostics:read', () =>
    diagnostics({ profile: profilePath(), log, crashes, program: program(), now: Date.now }),
  );
  handle('diagnostics:note-error', async ({ name, frames }) => {
    await crashes.note({
      at: new Date().toISOString(),
      version: app.getVersion(),
      where: 'window error',
      reason: name,
      exitCode: null,
      frames,
    });
    return null;
  });
}

function program(): string[] {
  const { electron, chrome, node } = process.versions;
  return [
    `Assay ${app.getVersion()}${app.isPackaged ? '' : ' (development)'}, Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    `Language ${app.getLocale()}`,
  ];
}
