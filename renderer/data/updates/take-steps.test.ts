import type { KeyFile } from '@shared/ipc/channels';
import { fail, succeed } from '@shared/result';
import sodium from 'libsodium-wrappers-sumo';
import { beforeAll, expect, it } from 'vitest';
import type { OpenKeyFile } from '../key-file';
import { KeyRing } from '../key-ring';
import { openedWith } from '../vault-keys';
import type { Step } from './step';
import { STEPS } from './steps';
import { takeSteps, type UpdateDesk } from './take-steps';

beforeAll(() => sodium.ready);

const OLD: KeyFile = {
  format: 1,
  vaultId: 'aa'.repeat(16),
  device: 'bb'.repeat(16),
  kdf: { algorithm: 'argon2id13', operations: 1, memoryBytes: 8192, salt: '' },
  wrappedVaultKey: '',
  inspectionKeys: {},
};

/** A disk that holds one key file, and that the power may be cut from before any of its writes. */
class Disk implements UpdateDesk {
  file: KeyFile = OLD;
  backups: KeyFile[] = [];
  writes = 0;
  cutBefore = Number.POSITIVE_INFINITY;

  readonly backUp = () => {
    this.#write();
    this.backups.push(this.file);
    return Promise.resolve(succeed(null));
  };

  readonly keep = (file: KeyFile) => {
    this.#write();
    this.file = file;
    return Promise.resolve(succeed(null));
  };

  #write(): void {
    this.writes += 1;
    if (this.writes >= this.cutBefore) throw new Error('the power is gone');
  }
}

const VAULT_KEY = new Uint8Array(32).fill(7);
const open = (file: KeyFile): OpenKeyFile => openedWith(file, new KeyRing(sodium, VAULT_KEY.slice()));

/** Two steps of tests' own around the real ones: each does something only once, whatever happens. */
const mark = (name: string): Step => ({
  name,
  reason: 'to see the runner take more than one',
  isNeeded: ({ file }) => file.inspectionKeys[name] === undefined,
  run: ({ file, ring }) =>
    Promise.resolve({ file: { ...file, inspectionKeys: { ...file.inspectionKeys, [name]: 'done' } }, ring }),
});
const ALL = [mark('before'), ...STEPS, mark('after')];

it('gives an old vault a key for signing, after a backup, and says what it did', async () => {
  const disk = new Disk();
  const taken = await takeSteps(disk, STEPS, open(disk.file));
  expect(taken.ok && taken.value.taken).toEqual(['sign-the-journal']);
  expect(disk.backups).toEqual([OLD]);
  expect(disk.file.device).not.toBe(OLD.device);
  expect(open(disk.file).ring.deviceKey()).not.toBeNull();
  const again = await takeSteps(disk, STEPS, open(disk.file));
  expect(again.ok && again.value.taken).toEqual([]);
  expect([disk.writes, disk.backups.length]).toEqual([2, 1]);
});

it('comes to the same end when the power is cut before any write of any step', async () => {
  const whole = new Disk();
  await takeSteps(whole, ALL, open(whole.file));
  const names = ALL.map(({ name }) => name);
  expect(whole.file.steps).toEqual(names);
  expect(whole.writes).toBe(1 + names.length);
  for (let cutBefore = 1; cutBefore <= whole.writes; cutBefore += 1) {
    const disk = new Disk();
    disk.cutBefore = cutBefore;
    await expect(takeSteps(disk, ALL, open(disk.file))).rejects.toThrow('the power is gone');
    expect(open(disk.file).file, 'what is on disk is whole').toEqual(disk.file);
    disk.cutBefore = Number.POSITIVE_INFINITY;
    const taken = await takeSteps(disk, ALL, open(disk.file));
    expect(taken.ok).toBe(true);
    expect(disk.file.steps, `cut before write ${cutBefore}`).toEqual(names);
    expect(disk.file.inspectionKeys).toEqual(whole.file.inspectionKeys);
    expect(open(disk.file).ring.deviceKey()).not.toBeNull();
    expect(disk.backups[0], 'the first backup is of the vault as it was').toEqual(OLD);
  }
});

it('changes nothing without a backup, and does not carry on when a step cannot be kept', async () => {
  const disk = new Disk();
  const noBackup = { ...disk, backUp: () => Promise.resolve(fail({ kind: 'disk-full' })), keep: disk.keep };
  expect(await takeSteps(noBackup, ALL, open(disk.file))).toEqual(
    fail({ kind: 'no-backup', step: 'before' }),
  );
  expect(disk.file).toEqual(OLD);
  const full = { backUp: disk.backUp, keep: () => Promise.resolve(fail({ kind: 'disk-full' as const })) };
  expect(await takeSteps(full, ALL, open(disk.file))).toEqual(fail({ kind: 'not-kept', step: 'before' }));
  expect(disk.file).toEqual(OLD);
});

it('names every step once, for good', () => {
  expect(new Set(STEPS.map(({ name }) => name)).size).toBe(STEPS.length);
  for (const { name, reason } of STEPS) {
    expect(name).toMatch(/^[a-z0-9-]{1,60}$/);
    expect(reason).toMatch(/\.$/);
  }
});
