import type { BackupSummary } from '@shared/ipc/backups';
import { expect, it } from 'vitest';
import { ageOfBackup } from './backup-age';

const NOW = Date.UTC(2017, 2, 3, 12);
const HOUR = 3_600_000;
const last = (hoursAgo: number): BackupSummary => ({
  name: '000001 2017-03-03 12.00',
  vaultId: 'aa'.repeat(16),
  madeAt: NOW - hoursAgo * HOUR,
  bytes: 1,
  files: 1,
  inspections: 1,
  entries: 1,
  isOfThisVault: true,
  kind: 'readable',
});
const age = (hoursAgo: number) =>
  ageOfBackup({ folder: '/media/stick', last: last(hoursAgo), failure: null }, NOW);

it('counts hours for two days, then days', () => {
  expect([0, 1, 24, 47, 48, 100].map((hours) => `${age(hours).value} ${age(hours).label}`)).toEqual([
    '<1 hour since the last backup',
    '1 hour since the last backup',
    '24 hours since the last backup',
    '47 hours since the last backup',
    '2 days since the last backup',
    '4 days since the last backup',
  ]);
});

it('asks for attention when there is none, when it is older than a day, and when the last try failed', () => {
  const folder = '/media/stick';
  expect(age(24).isOld).toBe(false);
  expect(age(25).isOld).toBe(true);
  expect(ageOfBackup({ folder: null, last: null, failure: null }, NOW).isOld).toBe(true);
  expect(ageOfBackup({ folder, last: null, failure: null }, NOW).isOld).toBe(true);
  expect(ageOfBackup({ folder, last: last(1), failure: { kind: 'disk-full' } }, NOW).isOld).toBe(true);
});
