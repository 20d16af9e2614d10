import { fail, type Result, succeed } from '@shared/result';
import { unzipSync } from 'fflate';
import type { ArchiveFailure } from './archive-failure';
import { LARGEST_ARCHIVE } from './archive-manifest';

const MEGABYTE = 1024 * 1024;
export const LIMITS = {
  files: 5000,
  file: 256 * MEGABYTE,
  archive: LARGEST_ARCHIVE,
  /** Unpacked size over packed size, where a file is large enough to matter: equal rows pack tightly too. */
  ratio: 500,
  ratioFrom: 8 * MEGABYTE,
} as const;

interface Listed {
  name: string;
  size: number;
  originalSize: number;
}

const isFolder = (file: Listed) => file.name.endsWith('/') && file.originalSize === 0;

/** A path that stays inside the folder it is unpacked to, on every system. */
function isSafe(path: string): boolean {
  if (path === '' || path.startsWith('/') || /[\\:]|[\p{Cc}]/u.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** The first thing wrong with the list of files, before a single one is unpacked. */
function wrongWith(listed: readonly Listed[]): ArchiveFailure | null {
  if (listed.length > LIMITS.files) return { kind: 'too-large', what: 'number-of-files' };
  const seen = new Set<string>();
  let total = 0;
  for (const file of listed) {
    if (!isSafe(isFolder(file) ? file.name.slice(0, -1) : file.name)) return { kind: 'unsafe-path' };
    if (seen.has(file.name)) return { kind: 'tampered', path: file.name };
    seen.add(file.name);
    if (file.originalSize > LIMITS.file) return { kind: 'too-large', what: 'file' };
    total += file.originalSize;
    if (total > LIMITS.archive) return { kind: 'too-large', what: 'archive' };
    const isTight = file.originalSize > LIMITS.ratioFrom && file.originalSize > file.size * LIMITS.ratio;
    if (isTight) return { kind: 'too-large', what: 'packed-too-tightly' };
  }
  return null;
}

/**
 * The files of a zip by path, within limits that hold whatever the zip says about itself: a file is never unpacked to
 * more than the size it declares, and it may not declare too much.
 */
export function readZip(bytes: Uint8Array): Result<Map<string, Uint8Array>, ArchiveFailure> {
  const listed: Listed[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        listed.push({ name, size, originalSize });
        return false;
      },
    });
    const wrong = wrongWith(listed);
    if (wrong !== null) return fail(wrong);
    const unpacked = unzipSync(bytes, { filter: (file) => !file.name.endsWith('/') });
    return succeed(new Map(Object.entries(unpacked)));
  } catch {
    // fflate throws for whatever is not a zip, is cut off or uses a packing that it does not know.
    return fail({ kind: 'not-a-zip' });
  }
}
