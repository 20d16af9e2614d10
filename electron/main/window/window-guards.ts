import { app, shell, type WebContents } from 'electron';
import { isAppUrl } from '../app-protocol/app-url';
import { mayOpenOutside } from './links-out';

function guard(contents: WebContents): void {
  const stayInside = (event: { url: string; preventDefault: () => void }) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  };
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', stayInside);
  contents.on('will-redirect', stayInside);
  contents.on('will-frame-navigate', stayInside);
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Every web contents there will ever be, the hidden printing window included, is guarded from its first moment. */
export function guardEveryWindow(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}
