import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyFile } from '../../testing/key-file';
import { withSmallDisk } from '../../testing/small-disk';
import { temporaryFolder } from '../../testing/temporary-folder';
import { KeyStore } from './key-store';

const COPIES = ['vault.key', 'vault.key.copy'];

async function storeWithKey(folder = temporaryFolder()): Promise<{ folder: string; keys: KeyStore }> {
  const keys = new KeyStore(folder);
  const made = await keys.create(keyFile());
  if (!made.ok) throw new Error(made.failure.kind);
  return { folder, keys };
}

it('calls an empty profile fresh, and one with a vault locked', async () => {
  const folder = temporaryFolder();
  expect(await new KeyStore(folder).state()).toEqual({ kind: 'fresh' });
  await storeWithKey(folder);
  expect(await new KeyStore(folder).state()).toEqual({ kind: 'locked' });
  expect(await new KeyStore(folder).read()).toEqual(keyFile());
});

it('never makes a vault over another', async () => {
  const { folder, keys } = await storeWithKey();
  expect(await keys.create(keyFile('c2Vjb25k'))).toEqual({ ok: false, failure: { kind: 'exists' } });
  for (const name of COPIES) rmSync(join(folder, name));
  expect(await keys.create(keyFile('c2Vjb25k'))).toEqual({ ok: false, failure: { kind: 'exists' } });
});

it('makes one vault when two are asked for at once', async () => {
  const keys = new KeyStore(temporaryFolder());
  const answers = await Promise.all([keys.create(keyFile()), keys.create(keyFile('c2Vjb25k'))]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
  expect(await keys.read()).toEqual(keyFile());
});

it.each(COPIES)('reads the other copy when %s is lost, and writes it again', async (name) => {
  const { folder } = await storeWithKey();
  rmSync(join(folder, name));
  expect(await new KeyStore(folder).read()).toEqual(keyFile());
  for (const other of COPIES.filter((copy) => copy !== name)) rmSync(join(folder, other));
  expect(await new KeyStore(folder).read()).toEqual(keyFile());
});

it('finds any single changed byte in a copy, sets it aside and mends it', async () => {
  const { folder } = await storeWithKey();
  const path = join(folder, 'vault.key');
  const whole = readFileSync(path);
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: whole.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (at, by) => {
        const hit = Buffer.from(whole);
        hit.writeUInt8((hit[at] ?? 0) ^ by, at);
        writeFileSync(path, hit);
        expect(await new KeyStore(folder, () => 1).read()).toEqual(keyFile());
        expect(readFileSync(`${path}.damaged-1`)).toEqual(hit);
        expect(readFileSync(path)).toEqual(whole);
      },
    ),
    { numRuns: 150 },
  );
});

it('says that the key file is damaged, never that the vault is fresh, when both copies are', async () => {
  const { folder } = await storeWithKey();
  for (const name of COPIES) truncateSync(join(folder, name), 40);
  const keys = new KeyStore(folder);
  expect(await keys.read()).toBeNull();
  expect(await keys.state()).toEqual({ kind: 'key-file-damaged' });
  for (const name of COPIES) expect(readFileSync(join(folder, name)).length).toBe(40);
});

it('does not take lost key files for a fresh machine', async () => {
  const { folder } = await storeWithKey();
  for (const name of COPIES) rmSync(join(folder, name));
  expect(await new KeyStore(folder).state()).toEqual({ kind: 'key-file-damaged' });
});

it.each(['safety', 'blobs'])(
  'does not take a profile with evidence in %s for a fresh machine',
  async (name) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, name, 'aa'), { recursive: true });
    expect(await new KeyStore(folder).state()).toEqual({ kind: 'key-file-damaged' });
    expect(await new KeyStore(folder).create(keyFile())).toMatchObject({ ok: false });
  },
);

it('has the new key file in both copies after an update', async () => {
  const { folder, keys } = await storeWithKey();
  expect(await keys.update(keyFile('bmV3'))).toEqual({ ok: true, value: null });
  const [first, second] = COPIES.map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(first).toBe(second);
  expect(await new KeyStore(folder).read()).toEqual(keyFile('bmV3'));
});

it('takes the newer copy when the app was killed between the two', async () => {
  const { folder, keys } = await storeWithKey();
  const old = readFileSync(join(folder, 'vault.key'));
  await keys.update(keyFile('bmV3'));
  writeFileSync(join(folder, 'vault.key'), old);
  expect(await new KeyStore(folder).read()).toEqual(keyFile('bmV3'));
  expect(readFileSync(join(folder, 'vault.key'), 'utf8')).toContain('bmV3');
});

it('refuses the key file of another vault', async () => {
  const { keys } = await storeWithKey();
  await expect(keys.update({ ...keyFile(), vaultId: 'cc'.repeat(16) })).rejects.toThrow('another vault');
  expect(await keys.read()).toEqual(keyFile());
});

it('keeps the old key file whole, in both copies, when the disk is full', async () => {
  await withSmallDisk(1, async (disk) => {
    const { keys } = await storeWithKey(disk.folder);
    const before = COPIES.map((name) => readFileSync(join(disk.folder, name), 'utf8'));
    await disk.fill();
    expect(await keys.update(keyFile('bmV3'))).toEqual({ ok: false, failure: { kind: 'disk-full' } });
    expect(COPIES.map((name) => readFileSync(join(disk.folder, name), 'utf8'))).toEqual(before);
    expect(readdirSync(disk.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    await disk.makeRoom();
    expect((await keys.update(keyFile('bmV3'))).ok).toBe(true);
  });
});

it('leaves nothing of a vault that could not be made', async () => {
  await withSmallDisk(1, async (disk) => {
    const keys = new KeyStore(disk.folder);
    await disk.fill();
    expect(await keys.create(keyFile())).toEqual({ ok: false, failure: { kind: 'disk-full' } });
    expect(await keys.state()).toEqual({ kind: 'fresh' });
    await disk.makeRoom();
    expect((await keys.create(keyFile())).ok).toBe(true);
  });
});

it('can be read where nothing can be written', async () => {
  await withSmallDisk(1, async (disk) => {
    await storeWithKey(disk.folder);
    rmSync(join(disk.folder, 'vault.key.copy'));
    await disk.whileReadOnly(async () => {
      const keys = new KeyStore(disk.folder);
      expect(await keys.read()).toEqual(keyFile());
      expect(await keys.update(keyFile('bmV3'))).toMatchObject({
        ok: false,
        failure: { kind: 'not-writable' },
      });
    });
  });
});
