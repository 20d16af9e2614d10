import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { KEY_OF_ONE, ONE, OTHER, smallProfile } from '../../testing/small-profile';
import { temporaryFolder } from '../../testing/temporary-folder';
import { backupsUnder, damagedFiles } from '../backup/backup-folder';
import { finishRestore } from '../backup/finish-restore';
import { KeyStore } from '../vault/key-store';

async function backedUpTwice() {
  const chosen = temporaryFolder();
  const of = await smallProfile(join(temporaryFolder(), 'profile'), chosen);
  onTestFinished(() => of.close());
  await of.write(1, 5);
  await of.attach(ONE);
  await of.attach(OTHER);
  await of.backups.now();
  await of.write(6, 8);
  await of.backups.now();
  return { ...of, chosen };
}

/** Files under some folders whose bytes or whose name hold a text. */
function holding(text: string, ...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter(
        (path) => path.includes(text) || (statSync(path).isFile() && readFileSync(path).includes(text)),
      ),
  );
}

it('leaves the key and the bytes of the inspection in no file, here or in a backup', async () => {
  const { disposal, profile, chosen, keys, log } = await backedUpTwice();
  expect(holding(KEY_OF_ONE, profile, chosen).length).toBeGreaterThanOrEqual(5);
  const report = await disposal.destroy(ONE);
  expect(report).toMatchObject({
    ok: true,
    value: { logEntries: 8, blobs: 1, backupsCleared: 2, foldersLeft: [] },
  });
  expect(holding(KEY_OF_ONE, profile, chosen)).toEqual([]);
  expect(holding(ONE, profile, chosen)).toEqual([join(profile, 'destroyed.json')]);
  expect(Object.keys((await keys.read())?.inspectionKeys ?? {})).toEqual(['vault', OTHER]);
  expect((await log.heads(OTHER)).entries).toBe(8);
});

it('leaves every backup whole, with the other inspections in it', async () => {
  const { disposal, chosen } = await backedUpTwice();
  await disposal.destroy(ONE);
  const found = await backupsUnder(chosen);
  expect(found.length).toBe(3);
  for (const { folder, name, manifest } of found)
    expect(manifest && (await damagedFiles(join(folder, name), manifest)), name).toEqual([]);
  expect(found[0]?.manifest?.inspections.map(({ id }) => id).sort()).toEqual([OTHER, 'vault']);
});

it('takes the key out of damaged copies that were set aside, and leaves the other keys in them', async () => {
  const { disposal, profile, chosen } = await backedUpTwice();
  const text = readFileSync(join(profile, 'vault.key'), 'utf8');
  writeFileSync(join(profile, 'vault.key'), text.replace('argon2id13', 'argon2id99'));
  expect(await new KeyStore(profile, () => 5).read()).not.toBeNull();
  expect(existsSync(join(profile, 'vault.key.damaged-5'))).toBe(true);
  await disposal.destroy(ONE);
  expect(holding(KEY_OF_ONE, profile, chosen)).toEqual([]);
  expect(readFileSync(join(profile, 'vault.key.damaged-5'), 'utf8')).toContain('b3RoZXI');
});

it('takes it out of stores that a restore set aside', async () => {
  const { disposal, profile, chosen, backups } = await backedUpTwice();
  const list = await backups.list(null);
  const [newest] = list.ok ? list.value : [];
  await backups.restore(null, newest?.vaultId ?? '', newest?.name ?? '');
  await finishRestore(profile);
  expect(holding(KEY_OF_ONE, join(profile, 'set-aside')).length).toBe(2);
  await disposal.destroy(ONE);
  expect(holding(KEY_OF_ONE, profile, chosen)).toEqual([]);
  expect(holding(OTHER, join(profile, 'set-aside')).length).toBeGreaterThan(0);
});

it('takes it out of a backup whose manifest cannot be read', async () => {
  const { disposal, profile, chosen } = await backedUpTwice();
  const [found] = await backupsUnder(chosen);
  truncateSync(join(found?.folder ?? '', found?.name ?? '', 'manifest'), 90);
  await disposal.destroy(ONE);
  expect(holding(KEY_OF_ONE, profile, chosen)).toEqual([]);
  expect(existsSync(join(found?.folder ?? '', found?.name ?? '', 'safety', ONE))).toBe(false);
});

it('names a folder that is away, and clears it when it is back', async () => {
  const { disposal, chosen, profile } = await backedUpTwice();
  renameSync(chosen, `${chosen}-unplugged`);
  expect(await disposal.destroy(ONE)).toMatchObject({ ok: true, value: { foldersLeft: [chosen] } });
  renameSync(`${chosen}-unplugged`, chosen);
  expect(holding(KEY_OF_ONE, chosen).length).toBeGreaterThan(0);
  await disposal.finishEarlier();
  expect(holding(KEY_OF_ONE, profile, chosen)).toEqual([]);
  expect(readFileSync(join(profile, 'destroyed.json'), 'utf8')).not.toContain(chosen);
});

it('finishes what a power cut interrupted', async () => {
  const { disposal, profile, chosen } = await backedUpTwice();
  // The record is the first thing on disk; here the power went right after it.
  const record = [{ id: ONE, at: 1, foldersLeft: [chosen] }];
  writeFileSync(join(profile, 'destroyed.json'), JSON.stringify(record));
  await disposal.finishEarlier();
  expect(holding(KEY_OF_ONE, profile, chosen)).toEqual([]);
  expect(existsSync(join(profile, 'safety', ONE))).toBe(false);
});

it('does not come back with an old backup', async () => {
  const { disposal, profile, backups, chosen } = await backedUpTwice();
  // A copy that somebody made by hand, out of the app's reach.
  const elsewhere = temporaryFolder();
  cpSync(chosen, elsewhere, { recursive: true });
  await disposal.destroy(ONE);
  const list = await backups.list(elsewhere);
  const [newest] = list.ok ? list.value : [];
  expect(newest?.inspections).toBe(2);
  expect(await backups.restore(elsewhere, newest?.vaultId ?? '', newest?.name ?? '')).toMatchObject({
    ok: true,
  });
  expect(holding(KEY_OF_ONE, profile)).toEqual([]);
  await finishRestore(profile);
  expect(holding(KEY_OF_ONE, profile)).toEqual([]);
  expect(Object.keys((await new KeyStore(profile).read())?.inspectionKeys ?? {})).toEqual(['vault', OTHER]);
});
