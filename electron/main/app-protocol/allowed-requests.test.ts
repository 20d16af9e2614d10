import { expect, it } from 'vitest';
import { mayOpenOutside } from '../window/links-out';
import { mayBeRequested } from './allowed-requests';

it.each(['app://assay/index.html', 'blob:app://assay/6b1f', 'data:image/png;base64,AA=='])(
  'lets %s start',
  (url) => {
    expect(mayBeRequested(url, false)).toBe(true);
  },
);

it.each([
  'https://example.com/',
  'http://127.0.0.1/',
  'ws://127.0.0.1/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'blob:https://example.com/6b1f',
  'blob:null/6b1f',
  'app://assay-print/document.html',
  'app://assay@example.com/',
  'chrome://gpu/',
  'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html',
  'javascript:alert(1)',
  '',
])('stops %j', (url) => {
  expect(mayBeRequested(url, false)).toBe(false);
  expect(mayBeRequested(url, true)).toBe(false);
});

it('lets the developer tools load in development and not in a release', () => {
  const url = 'devtools://devtools/bundled/inspector.html';
  expect([mayBeRequested(url, true), mayBeRequested(url, false)]).toEqual([true, false]);
});

it('opens only known pages in the browser, and only over https', () => {
  expect(mayOpenOutside('https://data.police.uk/docs/')).toBe(true);
  for (const url of [
    'http://data.police.uk/',
    'https://data.police.uk.example.com/',
    'https://data.police.uk@example.com/',
    'https://user@data.police.uk/',
    'https://data.police.uk:8443/',
    'file:///usr/bin/x',
    'ms-msdt:/id',
    'javascript:alert(1)',
    'data.police.uk',
  ]) {
    expect(mayOpenOutside(url), url).toBe(false);
  }
});
