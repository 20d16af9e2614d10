import { fail, type Result, succeed } from '@shared/result';
import { unzipSync } from 'fflate';

/** A file in a zip, by what the zip says of it. */
export interface ZipEntry {
  name: string;
  /** Bytes inside the zip. */
  packed: number;
  /**
   * Bytes of memory that unpacking it takes, at most. What is packed is never unpacked beyond the size it declares; what
   * is only stored is copied at the size it has, whatever it declares, and many may share the same bytes.
   */
  unpacked: number;
}

export type ZipRefusal = { kind: 'not-a-zip' } | { kind: 'too-many-files' };

class TooManyFiles extends Error {
  override name = 'TooManyFiles';
}

const STORED = 0;

/**
 * The list of files at the end of a zip; nothing is unpacked.
 * @param most files beyond this are not listed: a zip may claim to hold billions
 */
export function zipEntries(bytes: Uint8Array, most: number): Result<ZipEntry[], ZipRefusal> {
  const entries: ZipEntry[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize, compression }) => {
        if (entries.length >= most) throw new TooManyFiles();
        const unpacked = compression === STORED ? Math.max(size, originalSize) : originalSize;
        entries.push({ name, packed: size, unpacked });
        return false;
      },
    });
    return succeed(entries);
  } catch (error) {
    // fflate throws for whatever is not a zip or is cut off.
    return fail({ kind: error instanceof TooManyFiles ? 'too-many-files' : 'not-a-zip' });
  }
}

/** What unpacking these takes together, in bytes. */
export function unpackedBytes(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
}
