import { APP_HOST, APP_SCHEME } from '@shared/ipc/app-origin';

/** Parsed, never compared as text: `app://assay.evil` and `app://assay@evil` also start with our origin. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === '' && password === '';
}
