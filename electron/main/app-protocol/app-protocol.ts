import { join } from 'node:path';
import { APP_SCHEME } from '@shared/ipc/app-origin';
import { app, protocol, type Session } from 'electron';
import { serveAppFile } from './app-files';
import { serveBytes } from './serve-bytes';

/** Has to run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

export function serveApp(session: Session): void {
  const root = join(app.getAppPath(), 'out/renderer');
  serveBytes(session, (url) => serveAppFile(root, url));
}
