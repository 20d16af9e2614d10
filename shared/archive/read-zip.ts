import { fail, type Result, succeed } from '@shared/result';
import { unzipSync } from 'fflate';
import type { ArchiveFailure } from './archive-failure';
import { LARGEST_ARCHIVE } from './archive-manifest';
import { type ZipEntry, zipEntries } from './zip-entries';

const MEGABYTE = 1024 * 1024;
export const LIMITS = {
  files: 5000,
  file: 256 * MEGABYTE,
  archive: LARGEST_ARCHIVE,
  /** Unpacked size over packed size, where a file is large enough to matter: equal rows pack tightly too. */
  ratio: 500,
  ratioFrom: 8 * MEGABYTE,
} as const;

const isFolder = (file: ZipEntry) => file.name.endsWith('/') && file.unpacked === 0;

/** A path that stays inside the folder it is unpacked to, on every system. */
function isSafe(path: string): boolean {
  if (path === '' || path.startsWith('/') || /[\\:]|[\p{Cc}]/u.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** The first thing wrong with the list of files, before a single one is unpacked. */
function wrongWith(listed: readonly ZipEntry[]): ArchiveFailure | null {
  const seen = new Set<string>();
  let total = 0;
  for (const file of listed) {
    if (!isSafe(isFolder(file) ? file.name.slice(0, -1) : file.name)) return { kind: 'unsafe-path' };
    if (seen.has(file.name)) return { kind: 'tampered', path: file.name };
    seen.add(file.name);
    if (file.unpacked > LIMITS.file) return { kind: 'too-large', what: 'file' };
    total += file.unpacked;
    if (total > LIMITS.archive) return { kind: 'too-large', what: 'archive' };
    const isTight = file.unpacked > LIMITS.ratioFrom && file.unpacked > file.packed * LIMITS.ratio;
    if (isTight) return { kind: 'too-large', what: 'packed-too-tightly' };
  }
  return null;
}

/**
 * The files of a zip by path, within limits that hold whatever the zip says about itself: no file takes more room
 * than its entry says, and the entries may not say too much.
 */
export function readZip(bytes: Uint8Array): Result<Map<string, Uint8Array>, ArchiveFailure> {
  const listed = zipEntries(bytes, LIMITS.files);
  if (!listed.ok)
    return fail(
      listed.failure.kind === 'not-a-zip'
        ? { kind: 'not-a-zip' }
        : { kind: 'too-large', what: 'number-of-files' },
    );
  const wrong = wrongWith(listed.value);
  if (wrong !== null) return fail(wrong);
  try {
    const unpacked = unzipSync(bytes, { filter: (file) => !file.name.endsWith('/') });
    return succeed(new Map(Object.entries(unpacked)));
  } catch {
    // fflate throws for bytes that do not unpack and for a packing that it does not know.
    return fail({ kind: 'not-a-zip' });
  }
}
