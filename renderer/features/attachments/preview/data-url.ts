import { asLatin1, type ByteSource } from '@shared/attachments/byte-source';

/** A multiple of three, so that the pieces of base64 join without a gap. */
const PIECE = 3 * 256 * 1024;

/**
 * An address that holds the bytes themselves. Chromium keeps what stands behind "blob:" in a store that it moves to
 * disk, readable, when memory is short; an address of this kind never leaves the page.
 */
export async function dataUrlOf(source: ByteSource, mediaType: string): Promise<string> {
  const pieces = [`data:${mediaType};base64,`];
  for (let from = 0; from < source.size; from += PIECE)
    pieces.push(btoa(asLatin1(await source.read(from, from + PIECE))));
  return pieces.join('');
}
