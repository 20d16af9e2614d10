import type { ByteSource } from '../byte-source';

const PIECE = 64 * 1024;
/** A film or a picture of 200 MB in pieces of 4 kB has fewer parts; a file with more was made to keep us busy. */
const MOST_READS = 60_000;

/** The file is read from so often that it is given up on. */
export class TooManyParts extends Error {
  override name = 'TooManyParts';
}

/** The same file for a reader that hops from part to part: short reads come from a larger piece, and not without end. */
export function patientSource(source: ByteSource): ByteSource {
  let reads = 0;
  let piece: { from: number; bytes: Uint8Array } = { from: 0, bytes: new Uint8Array() };
  return {
    size: source.size,
    async read(from, to) {
      reads += 1;
      if (reads > MOST_READS) throw new TooManyParts();
      if (to - from > PIECE) return source.read(from, to);
      const end = Math.min(to, source.size);
      if (from < piece.from || end > piece.from + piece.bytes.length)
        piece = { from, bytes: await source.read(from, from + PIECE) };
      return piece.bytes.subarray(from - piece.from, Math.max(from, end) - piece.from);
    },
  };
}
