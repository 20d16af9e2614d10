import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sealedEntries } from '../../testing/entries';
import { withSmallDisk } from '../../testing/small-disk';
import { temporaryFolder } from '../../testing/temporary-folder';
import { SafetyLog } from '../safety-log/safety-log';
import { type Crash, CrashLog } from './crash-log';
import { diagnostics } from './diagnostics';

const INSPECTION = 'c0'.repeat(16);
const crash = (reason: string): Crash => ({
  at: '2017-03-31T10:00:00.000Z',
  version: '0.1.0',
  where: 'window',
  reason,
  exitCode: 133,
  frames: ['index.js:1:2'],
});

it('remembers the last fifty crashes, also after a restart', async () => {
  const path = join(temporaryFolder(), 'new', 'crashes.json');
  const log = new CrashLog(path);
  await Promise.all(Array.from({ length: 60 }, (_, at) => log.note(crash(`oom-${at}`))));
  const found = await new CrashLog(path).read();
  expect(found.map(({ reason }) => reason)).toEqual(Array.from({ length: 50 }, (_, at) => `oom-${at + 10}`));
});

it('starts a new list where the old one is damaged, and does not fail on a full disk', async () => {
  const path = join(temporaryFolder(), 'crashes.json');
  writeFileSync(path, '[{"at":1},');
  const log = new CrashLog(path);
  expect(await log.read()).toEqual([]);
  await log.note(crash('oom'));
  expect((await log.read()).length).toBe(1);
  await withSmallDisk(1, async (disk) => {
    const small = new CrashLog(join(disk.folder, 'crashes.json'));
    await disk.fill();
    await expect(small.note(crash('oom'))).resolves.toBeUndefined();
    await disk.makeRoom();
    await small.note(crash('oom'));
    expect((await small.read()).length).toBe(1);
  });
});

it('says how much there is and what stopped, without a path, an id or a byte of what is kept', async () => {
  const profile = temporaryFolder();
  const log = new SafetyLog(join(profile, 'safety'));
  await log.append(INSPECTION, sealedEntries(1, 3));
  mkdirSync(join(profile, 'blobs', 'Zquvblorhexin'), { recursive: true });
  writeFileSync(join(profile, 'blobs', 'Zquvblorhexin', 'Zquvblorhexin.chunk'), 'Zquvblorhexin');
  const crashes = new CrashLog(join(profile, 'crashes.json'));
  await crashes.note(crash('oom'));
  const text = await diagnostics({ profile, log, crashes, program: ['Assay 0.1.0'], now: () => 0 });
  await log.close();
  expect(text).toContain('Assay 0.1.0');
  expect(text).toContain('journal 1: 3 entries of 1 laptops, 0 gaps, 0 damaged bytes');
  expect(text).toContain('blobs: 1 files, 0 MB');
  expect(text).toContain('2017-03-31T10:00:00.000Z 0.1.0 window: oom (133) index.js:1:2');
  expect(text).toMatch(/^Disk \d+ MB, free \d+ MB$/m);
  for (const secret of ['Zquvblorhexin', INSPECTION, profile]) expect(text).not.toContain(secret);
  expect(readFileSync(join(profile, 'crashes.json'), 'utf8')).toContain('"reason": "oom"');
});
