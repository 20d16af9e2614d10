import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { isAppUrl } from './app-url';
import { contentPolicy, securityHeaders, withStyleNonce } from './content-policy';
import type { Answer } from './serve-bytes';

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

/** What a request of the window is answered with: a file of the app, or nothing. */
export async function serveAppFile(root: string, url: string): Promise<Answer> {
  const path = appFilePath(root, url);
  const bytes = path === null ? null : await readFile(path).catch(() => null);
  if (path === null || bytes === null) {
    return { statusCode: 404, headers: securityHeaders("default-src 'none'"), data: Buffer.alloc(0) };
  }
  const type = { 'Content-Type': TYPES[extname(path)] ?? '' };
  if (extname(path) !== '.html') {
    return { statusCode: 200, headers: { ...securityHeaders(contentPolicy()), ...type }, data: bytes };
  }
  const nonce = randomBytes(16).toString('base64url');
  const headers = { ...securityHeaders(contentPolicy(nonce)), ...type };
  return { statusCode: 200, headers, data: Buffer.from(withStyleNonce(bytes.toString('utf8'), nonce)) };
}
