import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { sealedEntries } from '../../testing/entries';
import { withSmallDisk } from '../../testing/small-disk';
import { BLOB, ONE, OTHER, smallProfile } from '../../testing/small-profile';
import { temporaryFolder } from '../../testing/temporary-folder';
import { backupsUnder, damagedFiles } from './backup-folder';
import { readManifestText, writeManifestText } from './manifest';

async function profileWithBackups(chosen = temporaryFolder()) {
  const of = await smallProfile(join(temporaryFolder(), 'profile'), null);
  onTestFinished(() => of.close());
  await of.write(1, 5);
  await of.attach(ONE);
  expect((await of.backups.chooseFolder(chosen)).ok).toBe(true);
  return { ...of, chosen, vaultFolder: join(chosen, readdirSync(chosen)[0] ?? '') };
}

const namesIn = (folder: string) => readdirSync(folder).sort();

it('holds the key file, every safety log and every finished blob, byte for byte', async () => {
  const { profile, chosen, vaultFolder } = await profileWithBackups();
  const [name = ''] = namesIn(vaultFolder);
  expect(name).toMatch(/^000001 2017-03-01 1[123]\.00$/);
  for (const path of [
    'vault.key',
    'safety/vault/000001.log',
    `safety/${ONE}/000001.log`,
    `safety/${OTHER}/000001.log`,
    `blobs/${ONE}/${BLOB}/000000.chunk`,
    `blobs/${ONE}/${BLOB}/chunks`,
  ]) {
    expect(readFileSync(join(vaultFolder, name, path)), path).toEqual(readFileSync(join(profile, path)));
  }
  const [backup] = await backupsUnder(chosen);
  expect(backup?.manifest?.inspections.map(({ entries }) => entries)).toEqual([5, 5, 5]);
});

it('makes another one only when something has changed, and says so', async () => {
  const { backups, write, attach, vaultFolder } = await profileWithBackups();
  expect(await backups.now()).toMatchObject({ ok: true, value: { isNew: false } });
  await write(6, 6);
  expect(await backups.now()).toMatchObject({ ok: true, value: { isNew: true } });
  expect(await backups.now()).toMatchObject({ ok: true, value: { isNew: false } });
  await attach(OTHER);
  expect(await backups.now()).toMatchObject({ ok: true, value: { isNew: true } });
  expect(namesIn(vaultFolder).length).toBe(3);
});

it('does not store an attachment twice where the disk can give it two names', async () => {
  const { backups, write, vaultFolder } = await profileWithBackups();
  await write(6, 6);
  await backups.now();
  const inodes = namesIn(vaultFolder).map(
    (name) => statSync(join(vaultFolder, name, `blobs/${ONE}/${BLOB}/000000.chunk`)).ino,
  );
  expect(new Set(inodes).size).toBe(1);
});

it('takes an attachment from the profile again when the copy in the last backup is damaged', async () => {
  const { backups, write, vaultFolder, profile } = await profileWithBackups();
  const path = `blobs/${ONE}/${BLOB}/000000.chunk`;
  const [first = ''] = namesIn(vaultFolder);
  writeFileSync(join(vaultFolder, first, path), 'rot');
  await write(6, 6);
  expect(await backups.now()).toMatchObject({ ok: true, value: { isNew: true } });
  const second = namesIn(vaultFolder)[1] ?? '';
  expect(readFileSync(join(vaultFolder, second, path))).toEqual(readFileSync(join(profile, path)));
});

it('makes a new one when the last one has gone bad although nothing has changed', async () => {
  const { backups, vaultFolder } = await profileWithBackups();
  const [first = ''] = namesIn(vaultFolder);
  writeFileSync(join(vaultFolder, first, 'safety/vault/000001.log'), 'rot');
  expect(await backups.now()).toMatchObject({ ok: true, value: { isNew: true } });
});

it('leaves a half-appended record to the next backup', async () => {
  const { backups, profile, chosen, write } = await profileWithBackups();
  await write(6, 6);
  const path = join(profile, 'safety', ONE, '000001.log');
  const whole = readFileSync(path);
  writeFileSync(path, Buffer.concat([whole, whole.subarray(0, 100)]));
  await backups.now();
  const newest = (await backupsUnder(chosen))[0];
  expect(readFileSync(join(newest?.folder ?? '', newest?.name ?? '', `safety/${ONE}/000001.log`))).toEqual(
    whole,
  );
});

it('says that the folder is not there, and does not make one where a stick was', async () => {
  const { backups, chosen } = await profileWithBackups();
  rmSync(chosen, { recursive: true });
  expect(await backups.now()).toEqual({ ok: false, failure: { kind: 'folder-missing', folder: chosen } });
  expect(existsSync(chosen)).toBe(false);
  expect((await backups.state()).failure).toEqual({ kind: 'folder-missing', folder: chosen });
});

it('refuses a folder inside the profile', async () => {
  const { backups, profile } = await profileWithBackups();
  mkdirSync(join(profile, 'mine'));
  expect(await backups.chooseFolder(join(profile, 'mine'))).toEqual({
    ok: false,
    failure: { kind: 'inside-profile' },
  });
  expect(await backups.chooseFolder(profile)).toMatchObject({ ok: false });
});

it('keeps the earlier backups whole when the disk is full, and leaves nothing half made', async () => {
  await withSmallDisk(2, async (disk) => {
    const chosen = join(disk.folder, 'stick');
    mkdirSync(chosen);
    const { backups, log, vaultFolder } = await profileWithBackups(chosen);
    const before = namesIn(vaultFolder);
    await log.append(ONE, sealedEntries(6, 400));
    await disk.fill();
    expect(await backups.now()).toEqual({ ok: false, failure: { kind: 'disk-full' } });
    expect(namesIn(vaultFolder)).toEqual(before);
    for (const { folder, name, manifest } of await backupsUnder(chosen))
      expect(manifest && (await damagedFiles(join(folder, name), manifest))).toEqual([]);
    await disk.makeRoom();
    expect(await backups.now()).toMatchObject({ ok: true, value: { isNew: true } });
  });
});

it('says that a folder cannot be written', async () => {
  await withSmallDisk(2, async (disk) => {
    const { backups, write } = await profileWithBackups(disk.folder);
    await write(6, 6);
    await disk.whileReadOnly(async () => {
      expect(await backups.now()).toMatchObject({ ok: false, failure: { kind: 'not-writable' } });
    });
  });
});

it('keeps one of each of seven days and four weeks over two months of work', async () => {
  const { backups, write, nextDay, vaultFolder } = await profileWithBackups();
  for (let day = 1; day <= 60; day += 1) {
    nextDay();
    await write(5 + day, 5 + day);
    await backups.now();
  }
  expect(namesIn(vaultFolder).length).toBeLessThanOrEqual(11);
  expect(namesIn(vaultFolder).at(-1)).toMatch(/^000061 2017-04-30/);
}, 60_000);

it('finds any changed byte of a manifest, and any of a file', async () => {
  const { chosen, vaultFolder } = await profileWithBackups();
  const [name = ''] = namesIn(vaultFolder);
  const text = readFileSync(join(vaultFolder, name, 'manifest'), 'latin1');
  const [{ manifest } = { manifest: null }] = await backupsUnder(chosen);
  expect(manifest && writeManifestText(manifest)).toBe(text);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: text.length - 1 }),
      fc.integer({ min: 1, max: 127 }),
      (index, by) => {
        const hit = Buffer.from(text, 'latin1');
        hit[index] = (hit[index] ?? 0) ^ by;
        expect(readManifestText(hit.toString('latin1'))).toBeNull();
      },
    ),
  );
  for (const { path } of manifest?.files ?? []) {
    const file = join(vaultFolder, name, path);
    const whole = readFileSync(file);
    const hit = Buffer.from(whole);
    hit[hit.length >> 1] = (hit[hit.length >> 1] ?? 0) ^ 4;
    writeFileSync(file, hit);
    expect(manifest && (await damagedFiles(join(vaultFolder, name), manifest)), path).toEqual([path]);
    writeFileSync(file, whole);
  }
});

it('writes in no manifest a path that leads out of the backup', () => {
  const manifest = {
    format: 1 as const,
    number: 1,
    madeAt: 1,
    madeBy: '0.1.0',
    vaultId: 'aa'.repeat(16),
    inspections: [],
    unreadable: [],
  };
  for (const path of ['../vault.key', '/etc/passwd', 'safety/../../x', 'safety//x', '.bashrc', 'a\\b']) {
    const text = writeManifestText({ ...manifest, files: [{ path, bytes: 1, sha256: 'ab'.repeat(32) }] });
    expect(readManifestText(text), path).toBeNull();
  }
});

it('clears away what a power cut left behind, and makes the backup', async () => {
  const { backups, write, vaultFolder } = await profileWithBackups();
  mkdirSync(join(vaultFolder, '000002 2017-03-01 12.00.part', 'safety'), { recursive: true });
  await write(6, 6);
  await backups.now();
  expect(namesIn(vaultFolder).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(namesIn(vaultFolder).length).toBe(2);
});
