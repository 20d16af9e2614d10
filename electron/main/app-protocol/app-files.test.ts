import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder';
import { appFilePath, serveAppFile } from './app-files';

const INDEX = '<html><head><meta name="assay-style-nonce" content="" /></head></html>';
const SECRET = 'not the window’s';

/** An app folder with a secret beside it and inside it. */
function appFolder(): string {
  const around = temporaryFolder();
  const root = join(around, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), INDEX);
  writeFileSync(join(root, 'assets/main.js'), 'start()');
  writeFileSync(join(root, 'assets/.hidden.js'), SECRET);
  writeFileSync(join(root, 'assets/vault.key'), SECRET);
  writeFileSync(join(around, 'secret.js'), SECRET);
  return root;
}

it('serves the app’s own files with their types', async () => {
  const root = appFolder();
  const script = await serveAppFile(root, 'app://assay/assets/main.js');
  expect(script.statusCode).toBe(200);
  expect(script.headers['Content-Type']).toBe('text/javascript; charset=utf-8');
  expect(script.data.toString()).toBe('start()');
  const page = await serveAppFile(root, 'app://assay/');
  expect(page.headers['Content-Type']).toBe('text/html; charset=utf-8');
});

it.each([
  'app://assay/../secret.js',
  'app://assay/%2e%2e/secret.js',
  'app://assay/..%2fsecret.js',
  'app://assay/assets/..%2f..%2fsecret.js',
  'app://assay/assets/..%5c..%5csecret.js',
  'app://assay/%2e%2e%2fsecret.js',
  'app://assay//../secret.js',
  'app://assay/assets/%00.js',
  'app://assay/C:/secret.js',
  'app://assay/assets/.hidden.js',
  'app://assay/assets/vault.key',
  'app://assay/assets/',
  'app://assay/%',
  'app://elsewhere/assets/main.js',
  'app://assay.elsewhere/assets/main.js',
  'app://user@assay/assets/main.js',
  'app://assay:80/assets/main.js',
  'file:///etc/passwd',
  'https://assay/assets/main.js',
  'not a URL',
])('refuses %s', async (url) => {
  const answer = await serveAppFile(appFolder(), url);
  expect(answer.statusCode).toBe(404);
  expect(answer.data).toHaveLength(0);
});

it('never names a file outside its folder', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2f',
    '%5c',
    '/',
    '\\',
    'assets',
    'main.js',
    '%00',
    'secret.js',
    '%252e',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const path = appFilePath('/opt/assay/renderer', `app://assay/${pieces.join('')}`);
      expect(path === null || (path.startsWith('/opt/assay/renderer/') && resolve(path) === path)).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

it('gives the page a nonce of its own each time, the same in the policy and in the page', async () => {
  const root = appFolder();
  const nonces = [];
  for (let load = 0; load < 3; load += 1) {
    const page = await serveAppFile(root, 'app://assay/index.html');
    const [, nonce] = /content="([^"]+)"/.exec(page.data.toString()) ?? [];
    expect(page.headers['Content-Security-Policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
    nonces.push(nonce);
  }
  expect(new Set(nonces).size).toBe(3);
});

it('closes everything in every answer, a refused one included', async () => {
  const root = appFolder();
  for (const url of ['app://assay/index.html', 'app://assay/assets/main.js', 'app://assay/nothing.js']) {
    const { headers } = await serveAppFile(root, url);
    expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
    expect(headers['Content-Security-Policy']).not.toMatch(
      /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|\*|https?:/,
    );
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
  }
});
