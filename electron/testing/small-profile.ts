import { join } from 'node:path';
import { Backups } from '../main/backup/backups';
import { BlobStore } from '../main/blobs/blob-store';
import { makeFolder } from '../main/disk/durable-write';
import { Disposal } from '../main/disposal/disposal';
import { destroyedIn } from '../main/disposal/disposal-record';
import { SafetyLog } from '../main/safety-log/safety-log';
import { KeyStore } from '../main/vault/key-store';
import { sealedEntries } from './entries';
import { keyFile } from './key-file';

export const ONE = '1a'.repeat(16);
export const OTHER = '2b'.repeat(16);
export const BLOB = '3c'.repeat(16);
/** What the key file says of ONE: to be found nowhere after ONE was destroyed. */
export const KEY_OF_ONE = 'a2V5b2ZvbmU'.repeat(9);

const DAY = 24 * 60 * 60 * 1000;

/** A profile with two inspections, its backups and a clock that the test turns. */
export async function smallProfile(profile: string, folder: string | null) {
  await makeFolder(profile);
  const keys = new KeyStore(profile, () => 1);
  const log = new SafetyLog(join(profile, 'safety'));
  const blobs = new BlobStore(join(profile, 'blobs'));
  const inspectionKeys = { vault: 'dmF1bHQ', [ONE]: KEY_OF_ONE, [OTHER]: 'b3RoZXI' };
  if ((await keys.read()) === null) await keys.create({ ...keyFile(), inspectionKeys });
  const clock = { now: Date.UTC(2017, 2, 1, 12) };
  const backups = new Backups({
    profile,
    managedFolder: null,
    keyFile: () => keys.numbered(),
    destroyed: () => destroyedIn(profile),
    madeBy: '0.1.0',
    now: () => clock.now,
  });
  if (folder !== null) await backups.chooseFolder(folder);
  const disposal = new Disposal({ profile, keys, log, blobs, backups, now: () => clock.now });
  return {
    profile,
    keys,
    log,
    blobs,
    backups,
    disposal,
    nextDay: (days = 1) => {
      clock.now += days * DAY;
    },
    /** Entries of one more act in each inspection. */
    async write(from: number, to: number): Promise<void> {
      for (const inspection of ['vault', ONE, OTHER]) await log.append(inspection, sealedEntries(from, to));
    },
    async attach(inspection: string, id = BLOB, bytes = 3000): Promise<void> {
      await blobs.write({ inspection, id }, 0, new Uint8Array(bytes).fill(7));
      await blobs.finish({ inspection, id }, 1);
    },
    async close(): Promise<void> {
      backups.stop();
      await log.close();
    },
  };
}
