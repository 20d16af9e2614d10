import { execFile } from 'node:child_process';
import { chmod, chown, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { LaunchOptions } from './launch';

const run = promisify(execFile);
const NOBODY = 65_534;
const PROJECT = resolve(import.meta.dirname, '../..');

/**
 * How to start the app as an inspector would: as a person without special rights, in Chromium's own sandbox. Root hands
 * over to the user nobody, who may not look into root's folders and so gets a copy of the build and of the runtime.
 */
export async function asOrdinaryUser(use: (options: LaunchOptions) => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return use({});
  const folder = await mkdtemp(join(tmpdir(), 'assay-ordinary-'));
  try {
    const [app, runtime, profile, home] = ['app', 'runtime', 'profile', 'home'].map((name) =>
      join(folder, name),
    ) as [string, string, string, string];
    await cp(join(PROJECT, 'out'), join(app, 'out'), { recursive: true });
    await cp(join(PROJECT, 'package.json'), join(app, 'package.json'));
    const electron = process.env['ASSAY_TEST_ELECTRON'] ?? '';
    await run('cp', ['-r', '--reflink=auto', dirname(electron), runtime]);
    await run('mkdir', [profile, home]);
    for (const owned of [profile, home]) await chown(owned, NOBODY, NOBODY);
    await run('chmod', ['-R', 'a+rX', folder]);
    await chmod(folder, 0o755);
    const executable = join(folder, 'start');
    const user = `--reuid=${NOBODY} --regid=${NOBODY} --clear-groups`;
    await writeFile(executable, `#!/bin/sh\nexec setpriv ${user} -- ${join(runtime, 'electron')} "$@"\n`);
    await chmod(executable, 0o755);
    await use({ profile, ordinaryRuntime: executable, folder: app, env: { HOME: home, TMPDIR: home } });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
