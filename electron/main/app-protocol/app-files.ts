import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { isAppUrl } from './app-url';
import { contentPolicy, securityHeaders, withStyleNonce } from './content-policy';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
};

/** Which file of the app a URL names: null when it names none, or tries to leave the folder. */
export function appFilePath(root: string, url: string): string | null {
  if (!isAppUrl(url)) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
  if (path === '' || path === '/') path = '/index.html';
  // Checked after decoding: %2e%2e%2f and %5c are how traversal is tried.
  const parts = path.slice(1).split('/');
  const isPlain = (part: string) => part !== '' && !part.startsWith('.') && !/[\\:\0]/.test(part);
  if (!parts.every(isPlain) || !(extname(path) in TYPES)) return null;
  const file = join(root, ...parts);
  return file.startsWith(root + sep) ? file : null;
}

/** Answers a request of the window with a file of the app. */
export async function serveAppFile(root: string, url: string): Promise<Response> {
  const path = appFilePath(root, url);
  const bytes = path === null ? null : await readFile(path).catch(() => null);
  if (path === null || bytes === null) {
    return new Response(null, { status: 404, headers: securityHeaders("default-src 'none'") });
  }
  const type = TYPES[extname(path)] ?? '';
  if (extname(path) !== '.html') {
    return new Response(bytes, { headers: { ...securityHeaders(contentPolicy()), 'Content-Type': type } });
  }
  const nonce = randomBytes(16).toString('base64url');
  const headers = { ...securityHeaders(contentPolicy(nonce)), 'Content-Type': type };
  return new Response(withStyleNonce(bytes.toString('utf8'), nonce), { headers });
}
