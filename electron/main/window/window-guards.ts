import { app, shell, type WebContents } from 'electron';
import { isAppUrl } from '../app-protocol/app-origin';

/** Pages that Help may open in the browser; nothing else leaves the app. */
const LINKS_OUT = new Set(['hmicfrs.justiceinspectorates.gov.uk', 'data.police.uk', 'www.nationalarchives.gov.uk']);

export function mayOpenOutside(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  return protocol === 'https:' && port === '' && username === '' && password === '' && LINKS_OUT.has(hostname);
}

function guard(contents: WebContents, mayNavigate: (url: string) => boolean): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Every web contents there will ever be, the hidden printing window included, is guarded from its first moment. */
export function guardEveryWindow(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents, isAppUrl));
}
