import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { LaunchOptions, RunningApp } from '../../e2e/support/launch';
import { launchApp } from '../support/launch-app';

export const FLOOR_APP = import.meta.dirname;
const MODULES = resolve(import.meta.dirname, '../../node_modules');

/**
 * Starts the bare window in which floors are measured. In it, `import('/modules/dexie/dist/dexie.mjs')` brings a library
 * and `fetch('/files/...')` reads from `files`.
 */
export function launchFloor(
  files: string,
  options: Omit<LaunchOptions, 'folder' | 'executable'> = {},
): Promise<RunningApp> {
  return launchApp({
    ...options,
    folder: FLOOR_APP,
    env: { FLOOR_MODULES: MODULES, FLOOR_FILES: files, ...options.env },
  });
}

/** Loads Dexie and libsodium into the bare window. */
export async function openTools(window: Page): Promise<void> {
  await window.goto('app://floor/tools.html');
  await window.getByText('ready').waitFor();
}
