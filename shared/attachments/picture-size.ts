import { asLatin1, type ByteSource, viewOf } from './byte-source';

/** How many pixels a picture may unpack to: a picture of a few kilobytes can claim to fill all memory. */
export const MOST_PIXELS = 120_000_000;

export interface PictureSize {
  width: number;
  height: number;
}

const HEAD = 64;

/** Start of a frame in a JPEG: 0xC0 to 0xCF without the tables among them. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

async function jpegSize(source: ByteSource): Promise<PictureSize | null> {
  let at = 2;
  while (at + 9 <= source.size) {
    const head = await source.read(at, at + 9);
    const [mark, marker] = head;
    if (mark !== 0xff || marker === undefined || marker === 0xda) return null;
    const view = viewOf(head);
    if (isFrame(marker)) return { width: view.getUint16(7), height: view.getUint16(5) };
    // A marker may be filled up with 0xFF before it.
    at += marker === 0xff ? 1 : 2 + view.getUint16(2);
  }
  return null;
}

function webpSize(head: Uint8Array): PictureSize | null {
  const view = viewOf(head);
  switch (asLatin1(head.subarray(12, 16))) {
    case 'VP8X': {
      const three = (at: number) => view.getUint16(at, true) + (head[at + 2] ?? 0) * 65_536 + 1;
      return { width: three(24), height: three(27) };
    }
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    default:
      return null;
  }
}

/** What a picture claims to measure, in pixels, before anything of it is unpacked. Null when it does not say. */
export async function pictureSize(source: ByteSource, mediaType: string): Promise<PictureSize | null> {
  if (mediaType === 'image/jpeg') return jpegSize(source);
  const head = await source.read(0, HEAD);
  if (head.length < 32) return null;
  const view = viewOf(head);
  if (mediaType === 'image/png') return { width: view.getUint32(16), height: view.getUint32(20) };
  if (mediaType === 'image/gif') return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (mediaType === 'image/bmp')
    return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
  return mediaType === 'image/webp' ? webpSize(head) : null;
}
