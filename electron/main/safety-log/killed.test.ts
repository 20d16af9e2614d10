import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { sealedEntries } from '../../testing/entries';
import { temporaryFolder } from '../../testing/temporary-folder';
import { SafetyLog } from './safety-log';

const WRITER = resolve(import.meta.dirname, '../../testing/append-until-killed.ts');
const INSPECTION = 'c0'.repeat(16);
const KILLS = 8;

/** Appends from `first` until killed, after at least `atLeast` answers; gives the last number it was told is on disk. */
async function appendUntilKilled(folder: string, first: number, atLeast: number): Promise<number> {
  const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, folder, INSPECTION, String(first)], {
    env: { ...process.env, TSX_TSCONFIG_PATH: resolve(import.meta.dirname, '../../tsconfig.json') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
    if (told.split('\n').length > atLeast) writer.kill('SIGKILL');
  });
  await once(writer, 'close');
  return Number(told.split('\n').at(-2));
}

it(`loses no entry it said was on disk when it is killed in the middle of writing, ${KILLS} times`, async () => {
  const folder = temporaryFolder();
  let entries = 0;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const acknowledged = await appendUntilKilled(folder, entries + 1, 3 + kill * 7);
    const log = new SafetyLog(folder);
    const report = await log.heads(INSPECTION);
    expect(acknowledged).toBeGreaterThan(entries);
    expect(report.entries).toBeGreaterThanOrEqual(acknowledged);
    expect(report.gaps).toEqual([]);
    entries = report.entries;
    await log.close();
  }
  const { entries: all } = await new SafetyLog(folder).read(INSPECTION, 0, entries);
  expect(all).toEqual(sealedEntries(1, entries));
}, 180_000);
