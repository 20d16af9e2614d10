import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const CONFIGURATION = readFileSync(resolve(import.meta.dirname, '../../electron-builder.yml'), 'utf8');

it('sets every fuse of a release, and leaves none of the doors for developers open', () => {
  const block = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(CONFIGURATION)?.[1] ?? '';
  const fuses = [...block.matchAll(/^ {2}(\w+): (\w+)$/gm)].map(([, name, value]) => [name, value]);
  expect(Object.fromEntries(fuses)).toEqual({
    runAsNode: 'false',
    enableCookieEncryption: 'true',
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    enableEmbeddedAsarIntegrityValidation: 'true',
    onlyLoadAppFromAsar: 'true',
    loadBrowserProcessSpecificV8Snapshot: 'false',
    grantFileProtocolExtraPrivileges: 'false',
  });
});
