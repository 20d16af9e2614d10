import { writeInstant } from '@shared/text/day';
import type { Instant } from './entities';

/** What stays of an inspection that was destroyed: that it was, when, by whom, and how much. Nothing of what it said. */
export interface DisposalCertificate {
  format: 'assay-disposal-certificate-1';
  inspection: string;
  force: string;
  year: number;
  title: string;
  destroyedAt: Instant;
  by: { name: string; role: string };
  device: string;
  /** Rows by table, tables without any left out. */
  rows: Record<string, number>;
  journalEntries: number;
  /** Where each device's hash chain ended: whoever holds a copy of the journal can tell which one was destroyed. */
  heads: { device: string; seq: number; hash: string }[];
  safetyLog: { entries: number; bytes: number };
  attachments: { count: number; bytes: number };
  backupsCleared: number;
  /** Folders with backups that could not be reached; they are cleared when Assay next finds them. */
  foldersLeft: string[];
}

/** The certificate as text to print and file. */
export function certificateText(certificate: DisposalCertificate): string {
  const { force, year, title, by, rows, heads, safetyLog, attachments, foldersLeft } = certificate;
  const lines = [
    'CERTIFICATE OF DISPOSAL',
    '',
    `Inspection   ${force} ${year}, ${title}`,
    `Identifier   ${certificate.inspection}`,
    `Destroyed    ${writeInstant(certificate.destroyedAt)}`,
    `By           ${by.name} (${by.role}), on device ${certificate.device}`,
    '',
    'What was destroyed',
    ...Object.entries(rows).map(([table, count]) => `  ${table}: ${count}`),
    `  journal entries: ${certificate.journalEntries}`,
    `  safety log: ${safetyLog.entries} entries, ${safetyLog.bytes} bytes`,
    `  attachments and imported lists: ${attachments.count}, ${attachments.bytes} bytes`,
    `  backups it was taken out of: ${certificate.backupsCleared}`,
    ...foldersLeft.map((folder) => `  NOT YET CLEARED, because it could not be reached: ${folder}`),
    '',
    'Where its journal ended (device, number of the last entry, its SHA-256)',
    ...heads.map(({ device, seq, hash }) => `  ${device}  ${seq}  ${hash}`),
    '',
    'How',
    '  The only key of this inspection was taken out of every key file that Assay controls and its old bytes were',
    '  overwritten; without it no copy of the sealed records can be opened by anybody. The records themselves were',
    '  then deleted from the database, the safety log, the attachments and the backups.',
    '',
    'What this does not cover',
    '  Documents and archives that were exported; copies of the profile or of backups that were made outside Assay,',
    '  for as long as somebody also knows the passphrase; what a solid-state disk keeps of overwritten cells.',
    '',
  ];
  return lines.join('\n');
}
