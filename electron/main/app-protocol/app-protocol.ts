import { join } from 'node:path';
import { app, protocol, type Session } from 'electron';
import { serveAppFile } from './app-files';
import { APP_SCHEME } from './app-origin';

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
  session.protocol.handle(APP_SCHEME, (request) => serveAppFile(root, request.url));
}
