import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ArchiveFailure } from '@shared/archive/archive-failure';
import { JOURNAL } from '@shared/archive/archive-manifest';
import { type ReadArchive, readArchive } from '@shared/archive/read-archive';
import { remapIds } from '@shared/archive/remap-ids';
import { TABLES } from '@shared/archive/schemas/table-schemas';
import type { ImportedArchive, Snapshot, TableName } from '@shared/inspection/entities';
import { InvariantError, type Result, succeed } from '@shared/result';
import type { ArchiveSummary, ArchiveTasks } from './archive-protocol';

/** The one attachment that is not in the archive under an id: its journal, kept as it came. */
const JOURNAL_BLOB = JOURNAL;

/** Holds the archive that was read while its parts are taken over; pure but for that. */
export class ArchiveDesk {
  #archive: ReadArchive | null = null;

  read({ bytes }: ArchiveTasks['read']['request']): Result<ArchiveSummary, ArchiveFailure> {
    const read = readArchive(bytes);
    if (!read.ok) return read;
    this.#archive = read.value;
    const { inspection, manifest, snapshot, journal, journalRemark, blobs } = read.value;
    const rows = TABLES.map((table): [TableName, number] => [table, snapshot[table].length]);
    return succeed({
      inspection,
      writtenBy: manifest.writtenBy,
      writtenAt: Date.parse(manifest.writtenAt),
      rows: Object.fromEntries(rows) as Record<TableName, number>,
      journalEntries: journal.length,
      journalRemark,
      blobs: [...blobs.keys(), ...(journal.length === 0 ? [] : [JOURNAL_BLOB])],
    });
  }

  blob({ blob }: ArchiveTasks['blob']['request']): Uint8Array {
    const bytes = blob === JOURNAL_BLOB ? this.#journalBytes() : this.#held().blobs.get(blob);
    if (bytes === undefined) throw new InvariantError('the archive was read and holds all its attachments');
    return bytes;
  }

  /** The rows of the new inspection; its own row says where it came from. */
  rows({ inspection, blobs, importedAt }: ArchiveTasks['rows']['request']): Snapshot {
    const archive = this.#held();
    const snapshot = remapIds(archive.snapshot, inspection, blobs);
    const journalBlob = blobs.get(JOURNAL_BLOB);
    const bytes = this.#journalBytes();
    const came: ImportedArchive = {
      inspection: archive.inspection.id,
      writtenAt: Date.parse(archive.manifest.writtenAt),
      importedAt,
      journal:
        journalBlob === undefined
          ? null
          : {
              blob: journalBlob,
              bytes: bytes.length,
              sha256: bytesToHex(sha256(bytes)),
              entries: archive.journal.length,
            },
    };
    return {
      ...snapshot,
      inspection: snapshot.inspection.map((row) => ({
        ...row,
        importedFrom: [...(row.importedFrom ?? []), came],
      })),
    };
  }

  #journalBytes(): Uint8Array {
    return utf8ToBytes(JSON.stringify(this.#held().journal));
  }

  #held(): ReadArchive {
    if (this.#archive === null) throw new InvariantError('an archive is read before its parts are asked for');
    return this.#archive;
  }
}
