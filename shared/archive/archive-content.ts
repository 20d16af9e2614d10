import type { Framework } from '@shared/framework/framework';
import type { Snapshot } from '@shared/inspection/entities';
import type { JournalEntry } from '@shared/journal/entry';

/** A whole inspection as plain data: what an open archive holds. */
export interface ArchiveContent {
  snapshot: Snapshot;
  /** The whole history, oldest first; empty in an archive that was written by hand. */
  journal: JournalEntry[];
  /** The bytes of every imported list and attachment, by the id that rows use for it. */
  blobs: ReadonlyMap<string, Uint8Array>;
  /** The programme, for readers who do not have the app; null when it was left out. */
  framework: Framework | null;
}

/** The ids of all blobs that the rows of an inspection point to, each once. */
export function blobsUsed(snapshot: Snapshot): { blob: string; name: string }[] {
  const names = new Map<string, string>();
  for (const frame of snapshot.sampleFrame)
    for (const file of frame.source.files) names.set(file.blob, file.name);
  for (const { blob, name } of snapshot.attachment) names.set(blob, name);
  for (const { importedFrom = [] } of snapshot.inspection)
    for (const { journal } of importedFrom)
      if (journal !== null) names.set(journal.blob, 'the journal of an earlier archive');
  names.delete('');
  return [...names].map(([blob, name]) => ({ blob, name }));
}
