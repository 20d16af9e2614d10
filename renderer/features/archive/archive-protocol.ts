import type { ArchiveContent } from '@shared/archive/archive-content';
import type { ArchiveFailure } from '@shared/archive/archive-failure';
import type { JournalRemark } from '@shared/archive/journal-remark';
import type { Written } from '@shared/archive/write-archive';
import type { Inspection, Instant, Snapshot, TableName } from '@shared/inspection/entities';
import type { Result } from '@shared/result';
import type { ScoreRequest } from './score-files';

/** What an archive says about itself, for a person to decide whether to import it. */
export interface ArchiveSummary {
  inspection: Inspection & { id: string };
  writtenBy: string;
  writtenAt: Instant;
  rows: Record<TableName, number>;
  journalEntries: number;
  journalRemark: JournalRemark;
  /** Attachments to be sealed, the journal of the archive last when it has one. */
  blobs: string[];
}

export type ArchiveTrouble = ArchiveFailure | { kind: 'crashed' };

/** What the window asks of the worker that packs and unpacks archives and writes the scores; one worker holds one archive. */
export interface ArchiveTasks {
  write: { request: { content: ArchiveContent; by: Written }; response: Uint8Array };
  scores: { request: ScoreRequest; response: Uint8Array };
  read: { request: { bytes: Uint8Array }; response: ArchiveSummary };
  /** The bytes of one attachment of the archive that was read. */
  blob: { request: { blob: string }; response: Uint8Array };
  /** The rows under new ids; `blobs` says what each attachment is called from now on. */
  rows: {
    request: { inspection: string; blobs: ReadonlyMap<string, string>; importedAt: Instant };
    response: Snapshot;
  };
}

export type ArchiveTask = keyof ArchiveTasks;
export type ArchiveRequest = {
  [T in ArchiveTask]: { id: number; task: T; request: ArchiveTasks[T]['request'] };
}[ArchiveTask];
export interface ArchiveReply {
  id: number;
  result: Result<ArchiveTasks[ArchiveTask]['response'], ArchiveTrouble>;
}
