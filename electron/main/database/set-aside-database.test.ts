import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder';
import {
  askToSetDatabaseAside,
  finishSettingDatabaseAside,
  forgetDatabaseSetAside,
  readDatabaseSetAside,
} from './set-aside-database';

const NOW = Date.UTC(2017, 10, 9, 14, 3, 22);
const NAME = 'database 2017-11-09T14-03-22-000Z';

function withDatabase(bytes = 'damaged'): string {
  const profile = temporaryFolder();
  makeDatabase(profile, bytes);
  return profile;
}

function makeDatabase(profile: string, bytes: string): void {
  mkdirSync(join(profile, 'IndexedDB'));
  writeFileSync(join(profile, 'IndexedDB', 'CURRENT'), bytes);
}

const asideIn = (profile: string) =>
  readFileSync(join(profile, 'set-aside', NAME, 'IndexedDB', 'CURRENT'), 'utf8');

it('moves nothing that was not asked to go', async () => {
  const profile = withDatabase();
  await finishSettingDatabaseAside(profile);
  expect(readdirSync(profile)).toEqual(['IndexedDB']);
  expect(await readDatabaseSetAside(profile)).toBeNull();
});

it('moves the database whole at the next start, and says where it is until that is forgotten', async () => {
  const profile = withDatabase();
  expect(await askToSetDatabaseAside(profile, NOW)).toEqual({ ok: true, value: null });
  expect(existsSync(join(profile, 'IndexedDB')), 'not while Chromium may hold it').toBe(true);
  await finishSettingDatabaseAside(profile);
  expect(existsSync(join(profile, 'IndexedDB'))).toBe(false);
  expect(asideIn(profile)).toBe('damaged');
  expect(await readDatabaseSetAside(profile)).toBe(NAME);
  await forgetDatabaseSetAside(profile);
  expect(await readDatabaseSetAside(profile)).toBeNull();
});

it('cut off after any step, the next start goes on and never moves the database that was made since', async () => {
  const profile = withDatabase();
  await askToSetDatabaseAside(profile, NOW);
  mkdirSync(join(profile, 'set-aside', NAME), { recursive: true });
  renameSync(join(profile, 'IndexedDB'), join(profile, 'set-aside', NAME, 'IndexedDB'));
  makeDatabase(profile, 'made since');
  await finishSettingDatabaseAside(profile);
  expect(readFileSync(join(profile, 'IndexedDB', 'CURRENT'), 'utf8')).toBe('made since');
  expect(asideIn(profile)).toBe('damaged');
  await finishSettingDatabaseAside(profile);
  expect(existsSync(join(profile, 'IndexedDB')), 'asked once, moved once').toBe(true);
});

it('leaves everything where it is when the disk refuses, and does not try again unasked', async () => {
  const profile = withDatabase();
  await askToSetDatabaseAside(profile, NOW);
  writeFileSync(join(profile, 'set-aside'), 'a file in the place of the folder');
  await finishSettingDatabaseAside(profile);
  expect(await readDatabaseSetAside(profile)).toBeNull();
  rmSync(join(profile, 'set-aside'));
  await finishSettingDatabaseAside(profile);
  expect(existsSync(join(profile, 'IndexedDB'))).toBe(true);
});

it('believes no note that names a place of its own', async () => {
  const profile = withDatabase();
  writeFileSync(join(profile, 'set-database-aside'), 'database ../../elsewhere');
  await finishSettingDatabaseAside(profile);
  expect(existsSync(join(profile, 'IndexedDB'))).toBe(true);
});

it('says so when the disk does not take the note', async () => {
  const profile = join(temporaryFolder(), 'not there');
  expect(await askToSetDatabaseAside(profile, NOW)).toMatchObject({
    ok: false,
    failure: { kind: 'not-writable' },
  });
});
