import { resolve } from 'node:path';
import { ESLint, Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { roomWalls } from './room-walls.mjs';

const PROJECT = resolve(import.meta.dirname, '../..');
const linter = new Linter({ cwd: PROJECT });

/** What the rule says about this code in that file. */
function complaints(file: string, code: string): string[] {
  const config: Linter.Config = {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser },
    plugins: { assay: { rules: { 'room-walls': roomWalls } } },
    rules: { 'assay/room-walls': 'error' },
  };
  return linter.verify(code, config, resolve(PROJECT, file)).map((message) => message.message);
}

describe('a wall stops', () => {
  it.each([
    [
      'the domain from looking at the database',
      'shared/review/counting.ts',
      "import { database } from '@data/database';",
    ],
    [
      'the domain from looking at a screen',
      'shared/review/counting.ts',
      "import { Theme } from '../../renderer/ui/theme';",
    ],
    ['the domain from using Electron', 'shared/vault/keys.ts', "import { app } from 'electron';"],
    ['the domain from using Dexie', 'shared/journal/apply.ts', "import { Dexie } from 'dexie';"],
    ['the domain from using React', 'shared/draft/compile.ts', "import { useMemo } from 'react';"],
    ['the domain from using Node', 'shared/sampling/draw.ts', "import { readFileSync } from 'node:fs';"],
    ['the domain from using Node by its old name', 'shared/sampling/draw.ts', "import { join } from 'path';"],
    [
      'the design system from knowing the data',
      'renderer/ui/SaveBadge.tsx',
      "import { commit } from '@data/commit';",
    ],
    [
      'the design system from knowing a feature',
      'renderer/ui/Row.tsx',
      "import { R } from '../features/review/Row';",
    ],
    [
      'the data from knowing the design system',
      'renderer/data/commit.ts',
      "import { Toast } from '@ui/Toast';",
    ],
    ['the data from knowing the shell', 'renderer/data/commit.ts', "import { routes } from '../app/routes';"],
    [
      'a feature from another feature',
      'renderer/features/notes/List.tsx',
      "import { A } from '../review/AnswerKeys';",
    ],
    ['a feature from the shell', 'renderer/features/notes/List.tsx', "import { r } from '../../app/routes';"],
    [
      'a feature from the database itself',
      'renderer/features/notes/List.tsx',
      "import { Dexie } from 'dexie';",
    ],
    ['a window from using Electron', 'renderer/app/main.tsx', "import { ipcRenderer } from 'electron';"],
    ['a window from using Node', 'renderer/app/main.tsx', "import { readFile } from 'node:fs/promises';"],
    [
      'a window from the main process',
      'renderer/app/main.tsx',
      "import { log } from '../../electron/main/safety-log';",
    ],
    [
      'the main process from a window',
      'electron/main/index.ts',
      "import { commit } from '../../renderer/data/commit';",
    ],
    [
      'the preload from request schemas',
      'electron/preload/index.ts',
      "import { s } from '@shared/ipc/request-schemas';",
    ],
    ['the preload from zod', 'electron/preload/index.ts', "import { z } from 'zod';"],
    [
      'the preload from the domain',
      'electron/preload/index.ts',
      "import { wilson95 } from '@shared/review/interval';",
    ],
    [
      'the preload from the main process',
      'electron/preload/index.ts',
      "import { handle } from '../main/ipc';",
    ],
    ['the app from its tests', 'renderer/app/main.tsx', "import { launch } from '../../e2e/support/launch';"],
  ])('%s', (_what, file, code) => {
    expect(complaints(file, code)).toEqual([expect.stringMatching(/may not|not schemas/)]);
  });

  it.each([
    ['a type', "import type { Row } from '../../renderer/data/row';"],
    ['a re-export', "export { Row } from '../../renderer/data/row';"],
    ['everything at once', "export * from '../../renderer/data/row';"],
    ['a later import', "const row = await import('../../renderer/data/row');"],
    ['the type of an import', "type Row = import('../../renderer/data/row').Row;"],
    ['a worker', "new Worker(new URL('../../renderer/data/search.worker.ts', import.meta.url));"],
  ])('%s as well as a plain import', (_what, code) => {
    expect(complaints('shared/review/counting.ts', code)).toEqual([
      'shared may not import from renderer/data.',
    ]);
  });
});

describe('a door lets through', () => {
  it.each([
    ['the domain to itself', 'shared/draft/compile.ts', "import { count } from '../review/counting';"],
    ['the domain to its libraries', 'shared/vault/keys.ts', "import sodium from 'libsodium-wrappers-sumo';"],
    [
      'a test of the domain to Node',
      'shared/sampling/draw.test.ts',
      "import { readFileSync } from 'node:fs';",
    ],
    ['the data to Dexie', 'renderer/data/database.ts', "import { Dexie } from 'dexie';"],
    ['a feature to itself', 'renderer/features/notes/List.tsx', "import { Note } from './Note';"],
    [
      'a feature to ui, data and shared',
      'renderer/features/notes/List.tsx',
      "import { B } from '@ui/B'; import { c } from '@data/c'; import { r } from '@shared/result';",
    ],
    [
      'the shell to every feature',
      'renderer/app/routes.tsx',
      "import { List } from '../features/notes/List';",
    ],
    [
      'the main process to schemas',
      'electron/main/ipc.ts',
      "import { s } from '@shared/ipc/request-schemas';",
    ],
    [
      'the preload to names of channels',
      'electron/preload/index.ts',
      "import { CHANNELS } from '@shared/ipc/channels';",
    ],
    [
      'the preload to types of the domain',
      'electron/preload/index.ts',
      "import type { Result } from '@shared/result';",
    ],
    [
      'a journey to the scripts',
      'e2e/support/global-setup.ts',
      "import { r } from '../../scripts/electron-runtime/index.mjs';",
    ],
  ])('%s', (_what, file, code) => {
    expect(complaints(file, code)).toEqual([]);
  });
});

describe('the project lints with', () => {
  it.each([
    'shared/result.ts',
    'electron/main/index.ts',
    'electron/preload/index.ts',
    'renderer/app/main.tsx',
  ])('the walls as errors in %s', async (file) => {
    const config = (await new ESLint({ cwd: PROJECT }).calculateConfigForFile(file)) as Linter.Config;
    expect(config.rules?.['assay/room-walls']).toEqual([2]);
  });
});
