import { isAppUrl } from './app-url';

/** Which request may start at all. Files, the web and web sockets are none of them. */
export function mayBeRequested(url: string, allowDevTools: boolean): boolean {
  if (isAppUrl(url) || url.startsWith('data:')) return true;
  if (url.startsWith('blob:')) return isAppUrl(url.slice('blob:'.length));
  return allowDevTools && url.startsWith('devtools://devtools/');
}
