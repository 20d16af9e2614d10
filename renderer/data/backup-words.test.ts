import { expect, it } from 'vitest';
import { sayAge, sayBackupFailure, sayBytes, sayRestoreFailure } from './backup-words';

it('says how old a backup is as people do', () => {
  const now = 1_000_000_000_000;
  const before = (minutes: number) => sayAge(now - minutes * 60_000, now);
  expect([0, 1, 59, 60, 47 * 60, 48 * 60].map(before)).toEqual([
    'just now',
    '1 minute ago',
    '59 minutes ago',
    '1 hour ago',
    '47 hours ago',
    '2 days ago',
  ]);
  expect(sayAge(now + 60_000, now)).toBe('just now');
});

it('says sizes in round numbers', () => {
  expect([0, 999, 1000, 12_345, 999_499, 999_999, 4_200_000_000].map(sayBytes)).toEqual([
    '0 bytes',
    '999 bytes',
    '1.0 kB',
    '12 kB',
    '999 kB',
    '1.0 MB',
    '4.2 GB',
  ]);
});

it('says of each failure that the earlier backups, or this laptop, are as they were', () => {
  for (const failure of [
    { kind: 'folder-missing', folder: '/media/stick' },
    { kind: 'not-verified', files: 1 },
    { kind: 'disk-full' },
    { kind: 'not-writable', path: '/media/stick' },
    { kind: 'failed', code: 'EIO' },
  ] as const) {
    expect(sayBackupFailure(failure).next).toContain('Earlier backups are as they were');
    expect(sayRestoreFailure(failure).next).toContain('Nothing on this laptop was changed');
  }
});
