import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ONE, OTHER, smallProfile } from '../../testing/small-profile';
import { temporaryFolder } from '../../testing/temporary-folder';
import { KeyStore } from '../vault/key-store';
import { finishRestore } from './finish-restore';
import { readRestored } from './restore';

async function backedUp() {
  const of = await smallProfile(join(temporaryFolder(), 'profile'), temporaryFolder());
  onTestFinished(() => of.close());
  await of.write(1, 5);
  await of.backups.now();
  // After the backup: three more entries, and a database of Chromium's.
  await of.write(6, 8);
  mkdirSync(join(of.profile, 'IndexedDB'));
  writeFileSync(join(of.profile, 'IndexedDB', 'data'), 'present');
  const list = await of.backups.list(null);
  const [newest] = list.ok ? list.value : [];
  if (newest === undefined) throw new Error('there is no backup');
  const prepare = () => of.backups.restore(null, newest.vaultId, newest.name);
  return { ...of, newest, prepare };
}

const entriesIn = async (profile: string, inspection: string) => {
  const of = await smallProfile(profile, null);
  onTestFinished(() => of.close());
  return (await of.log.heads(inspection)).entries;
};

it('says of each backup when it was made and what it holds', async () => {
  const { newest } = await backedUp();
  expect(newest).toMatchObject({ inspections: 2, entries: 15, isOfThisVault: true, kind: 'readable' });
});

it('puts a backup in the place of the present stores, which are set aside whole', async () => {
  const { prepare, profile, newest } = await backedUp();
  const before = readFileSync(join(profile, 'safety', ONE, '000001.log'));
  expect(await prepare()).toEqual({ ok: true, value: null });
  expect(readFileSync(join(profile, 'safety', ONE, '000001.log'))).toEqual(before);
  await finishRestore(profile);
  expect(await entriesIn(profile, ONE)).toBe(5);
  expect(existsSync(join(profile, 'IndexedDB'))).toBe(false);
  const restored = await readRestored(profile);
  expect(restored).toMatchObject({ name: newest.name, madeAt: newest.madeAt });
  const aside = join(profile, 'set-aside', restored?.setAside ?? '');
  expect(readdirSync(aside).sort()).toEqual([
    'IndexedDB',
    'safety',
    'vault.key',
    'vault.key.copy',
    'vault.marker',
  ]);
  expect(readFileSync(join(aside, 'safety', ONE, '000001.log'))).toEqual(before);
  expect(readdirSync(profile).filter((name) => name.startsWith('restore.') || name === 'restore')).toEqual(
    [],
  );
});

it('goes on as another device, so that nothing written since can be taken for something else', async () => {
  const { prepare, profile, keys } = await backedUp();
  const before = await keys.read();
  await prepare();
  await finishRestore(profile);
  const after = await new KeyStore(profile).read();
  expect(after?.device).toMatch(/^[0-9a-f]{32}$/);
  expect(after?.device).not.toBe(before?.device);
  expect({ ...after, device: before?.device }).toEqual(before);
});

it('restores where nothing is left of the vault', async () => {
  const { prepare, profile } = await backedUp();
  for (const name of ['vault.key', 'vault.key.copy', 'vault.marker', 'safety', 'IndexedDB'])
    rmSync(join(profile, name), { recursive: true });
  expect(await prepare()).toEqual({ ok: true, value: null });
  await finishRestore(profile);
  expect(await new KeyStore(profile).state()).toEqual({ kind: 'locked' });
  expect(await entriesIn(profile, OTHER)).toBe(5);
});

it('refuses a backup with a damaged file, and changes nothing', async () => {
  const { prepare, profile, backups, newest } = await backedUp();
  const { folder } = await backups.settings();
  const [vault = ''] = readdirSync(folder ?? '');
  const file = join(folder ?? '', vault, newest.name, 'safety', ONE, '000001.log');
  writeFileSync(file, readFileSync(file).subarray(1));
  const before = readdirSync(profile);
  expect(await prepare()).toEqual({ ok: false, failure: { kind: 'damaged', files: 1 } });
  expect(readdirSync(profile)).toEqual(before);
});

it('arrives at the same place wherever the power goes while the stores change places', async () => {
  const { prepare, profile } = await backedUp();
  await prepare();
  const ready = temporaryFolder();
  cpSync(profile, ready, { recursive: true });
  await finishRestore(profile);
  const expected = readdirSync(profile, { recursive: true }).sort();
  const note = JSON.parse(readFileSync(join(ready, 'restore.ready'), 'utf8')) as { setAside: string };
  const stores = ['vault.key', 'vault.key.copy', 'vault.marker', 'safety', 'IndexedDB'];
  const incoming = readdirSync(join(ready, 'restore'));
  for (let cut = 0; cut <= stores.length + 1 + incoming.length; cut += 1) {
    const torn = temporaryFolder();
    cpSync(ready, torn, { recursive: true });
    const aside = join(torn, 'set-aside', note.setAside);
    mkdirSync(aside, { recursive: true });
    for (const store of stores.slice(0, cut)) renameSync(join(torn, store), join(aside, store));
    if (cut > stores.length) renameSync(join(torn, 'restore.ready'), join(torn, 'restore.cleared'));
    for (const store of incoming.slice(0, Math.max(0, cut - stores.length - 1)))
      renameSync(join(torn, 'restore', store), join(torn, store));
    await finishRestore(torn);
    expect(readdirSync(torn, { recursive: true }).sort(), `cut after ${cut} steps`).toEqual(expected);
  }
});

it('does nothing at a start at which nothing was prepared', async () => {
  const { profile } = await backedUp();
  const before = readdirSync(profile, { recursive: true });
  mkdirSync(join(profile, 'restore'));
  await finishRestore(profile);
  rmSync(join(profile, 'restore'), { recursive: true });
  expect(readdirSync(profile, { recursive: true })).toEqual(before);
});
