import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Attachment, Instant } from '@shared/inspection/entities';
import { InvariantError } from '@shared/result';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { type ArchiveContent, blobsUsed } from './archive-content';
import {
  ARCHIVE_VERSION,
  type ArchiveManifest,
  blobPath,
  FRAMEWORK,
  JOURNAL,
  MANIFEST,
  tablePath,
} from './archive-manifest';
import { TABLES } from './schemas/table-schemas';

/** One row a line: readable, and a difference between two archives is a difference between lines. */
function jsonLines(rows: readonly unknown[]): Uint8Array {
  return strToU8(
    rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`,
  );
}

const json = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`);

function contentFiles(content: ArchiveContent): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  if (content.framework !== null) files.set(FRAMEWORK, json(content.framework));
  for (const table of TABLES) files.set(tablePath(table), jsonLines(content.snapshot[table]));
  files.set(JOURNAL, jsonLines(content.journal));
  for (const { blob } of blobsUsed(content.snapshot)) {
    const bytes = content.blobs.get(blob);
    if (bytes === undefined) throw new InvariantError('an attachment was not handed over to the archive');
    files.set(blobPath(blob), bytes);
  }
  return files;
}

function manifestOf(content: ArchiveContent, files: Map<string, Uint8Array>, by: Written): ArchiveManifest {
  const [inspection] = content.snapshot.inspection;
  if (inspection === undefined) throw new InvariantError('an archive needs an inspection');
  const { id, title, force, frameworkId, frameworkVersion } = inspection;
  return {
    format: 'assay-archive',
    version: ARCHIVE_VERSION,
    writtenBy: by.app,
    writtenAt: new Date(by.at).toISOString(),
    inspection: { id, title, force, frameworkId, frameworkVersion },
    files: [...files].map(([path, bytes]) => ({
      path,
      bytes: bytes.length,
      sha256: bytesToHex(sha256(bytes)),
    })),
  };
}

/** Photographs, recordings and documents are packed already: trying again takes long and gains nothing. */
const isPacked = ({ mediaType }: Attachment) =>
  !mediaType.startsWith('text/') && mediaType !== 'image/svg+xml';

/** Who writes the archive, and when. */
export interface Written {
  /** Name and version of the app: "Assay 0.1.0". */
  app: string;
  at: Instant;
}

/**
 * Writes an inspection as an open archive: a zip of documented JSON (docs/archive-format.md). The same content gives
 * the same bytes.
 * @param content with the bytes of every blob that the rows point to
 * @throws InvariantError when a blob is not there
 */
export function writeArchive(content: ArchiveContent, by: Written): Uint8Array {
  const files = contentFiles(content);
  const zippable: Zippable = { [MANIFEST]: json(manifestOf(content, files, by)) };
  const asTheyAre = new Set(content.snapshot.attachment.filter(isPacked).map(({ blob }) => blobPath(blob)));
  for (const [path, bytes] of files) zippable[path] = asTheyAre.has(path) ? [bytes, { level: 0 }] : bytes;
  // The oldest date that a zip can hold, so that the time of day leaves no trace in it.
  return zipSync(zippable, { level: 6, mtime: new Date(1980, 0, 1) });
}
