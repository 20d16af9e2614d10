import { expect, it } from 'vitest';
import { certificateText, type DisposalCertificate } from './disposal-certificate';

const certificate: DisposalCertificate = {
  format: 'assay-disposal-certificate-1',
  inspection: 'ab'.repeat(16),
  force: 'West Mercia Police',
  year: 2017,
  title: 'PEEL Effectiveness',
  destroyedAt: Date.UTC(2017, 2, 3, 14, 3),
  by: { name: 'Ada Lovelace', role: 'lead' },
  device: 'cd'.repeat(16),
  rows: { note: 3, review: 60 },
  journalEntries: 812,
  heads: [{ device: 'cd'.repeat(16), seq: 812, hash: 'ef'.repeat(32) }],
  safetyLog: { entries: 812, bytes: 90_000 },
  attachments: { count: 1, bytes: 3_000_000 },
  backupsCleared: 4,
  foldersLeft: [],
};

it('says what was destroyed, when, by whom, how much of it, and where its journal ended', () => {
  const text = certificateText(certificate);
  for (const part of [
    'West Mercia Police 2017, PEEL Effectiveness',
    '3 March 2017, 14:03',
    'Ada Lovelace (lead)',
    'review: 60',
    'journal entries: 812',
    'backups it was taken out of: 4',
    'ef'.repeat(32),
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('NOT YET CLEARED');
});

it('names every folder that could not be reached', () => {
  expect(certificateText({ ...certificate, foldersLeft: ['/media/stick'] })).toContain(
    'NOT YET CLEARED, because it could not be reached: /media/stick',
  );
});
