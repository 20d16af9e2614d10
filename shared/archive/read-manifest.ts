import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { fail, type Result, succeed } from '@shared/result';
import type { ArchiveFailure } from './archive-failure';
import {
  ARCHIVE_VERSION,
  type ArchiveManifest,
  blobPath,
  FRAMEWORK,
  JOURNAL,
  MANIFEST,
  manifestHead,
  manifestSchema,
  tablePath,
} from './archive-manifest';
import { invalidRow } from './invalid-row';
import { readJson } from './read-json';
import { TABLES } from './schemas/table-schemas';

const KNOWN = new Set([FRAMEWORK, JOURNAL, ...TABLES.map(tablePath)]);
const BLOB = new RegExp(`^${blobPath('[0-9a-f]{32,64}')}$`);

const isKnown = (path: string) => KNOWN.has(path) || BLOB.test(path);

/** The manifest, once it is sure that this is an archive and that we can read its version. */
export function readManifest(
  files: ReadonlyMap<string, Uint8Array>,
): Result<ArchiveManifest, ArchiveFailure> {
  const bytes = files.get(MANIFEST);
  if (bytes === undefined) return fail({ kind: 'not-an-archive' });
  const json = readJson(bytes, MANIFEST);
  if (!json.ok) return json;
  const head = manifestHead.safeParse(json.value);
  if (!head.success) return fail({ kind: 'not-an-archive' });
  const { version } = head.data;
  if (version > ARCHIVE_VERSION) return fail({ kind: 'newer-version', version, reads: ARCHIVE_VERSION });
  const manifest = manifestSchema.safeParse(json.value);
  return manifest.success ? succeed(manifest.data) : fail(invalidRow(MANIFEST, manifest.error));
}

/** The first file that is not as the manifest says; null when all are. */
export function wrongFile(
  files: ReadonlyMap<string, Uint8Array>,
  manifest: ArchiveManifest,
): ArchiveFailure | null {
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  for (const path of files.keys())
    if (path !== MANIFEST && !(listed.has(path) && isKnown(path))) return { kind: 'unexpected-file', path };
  for (const [path, file] of listed) {
    const bytes = files.get(path);
    // An attachment is named by its row, in words that a person knows.
    if (bytes === undefined && BLOB.test(path)) continue;
    if (bytes === undefined) return { kind: 'missing-file', path };
    if (bytes.length !== file.bytes || bytesToHex(sha256(bytes)) !== file.sha256)
      return { kind: 'tampered', path };
  }
  return null;
}
