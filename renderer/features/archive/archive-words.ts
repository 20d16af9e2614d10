import { archiveFailureMessage } from '@shared/archive/archive-failure';
import type { SaveFailure } from '@shared/ipc/channels';
import type { ArchiveSummary, ArchiveTrouble } from './archive-protocol';

export function troubleWords(trouble: ArchiveTrouble): string {
  return trouble.kind === 'crashed'
    ? 'The archive could not be packed or unpacked: this laptop may be short of memory. Nothing has changed. Close other programs and try again.'
    : archiveFailureMessage(trouble);
}

/** Empty when the person changed their mind. */
export function saveFailureWords(failure: SaveFailure): string {
  switch (failure.kind) {
    case 'cancelled':
      return '';
    case 'disk-full':
      return 'The disk is full. The inspection is safe. Make room or choose another drive, then save again.';
    case 'not-writable':
      return `${failure.path} cannot be written to. The inspection is safe. Choose another folder.`;
    case 'failed':
      return `The file could not be written (${failure.code}). The inspection is safe. Choose another folder and try again.`;
  }
}

export function journalWords({ journalRemark, journalEntries }: ArchiveSummary): string {
  switch (journalRemark.kind) {
    case 'none':
      return 'It has no journal, so nobody can see how it came about.';
    case 'sound':
      return `Its journal (${journalEntries} entries) is unbroken and ends in exactly these rows.`;
    case 'broken-chain':
      return 'Its journal is broken: entries were changed, taken out or put in. The rows can be imported all the same.';
    case 'other-rows': {
      const { rows } = journalRemark;
      return `Its journal is unbroken but does not explain ${rows === 1 ? 'one row' : `${rows} rows`}. The rows can be imported all the same.`;
    }
  }
}

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** "60 case files, 41 reviews, 23 notes, 9 findings and 2 imported lists". */
export function contentWords({ rows }: ArchiveSummary): string {
  const parts = [
    counted(rows.caseFile, 'case file', 'case files'),
    counted(rows.review, 'review', 'reviews'),
    counted(rows.note, 'note', 'notes'),
    counted(rows.finding, 'finding', 'findings'),
    counted(rows.section, 'draft section', 'draft sections'),
  ];
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** A name that every file system takes. */
export function fileNameOf(title: string, what: string): string {
  const plain = title
    .replaceAll(/[^\p{L}\p{N} ._-]/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
  return `${plain === '' ? 'Inspection' : plain} ${what}`;
}
