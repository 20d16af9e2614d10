import { asLatin1, type ByteSource, fromLatin1, viewOf } from '../byte-source';
import { crc32 } from './crc32';
import { type Cut, shifted, withCuts } from './cut';
import { tiffCuts } from './tiff-location';
import { xmpCuts } from './xmp-location';

const SIGNATURE = 8;
/** Length and name before a chunk's data, its checksum behind it. */
const AROUND = 12;
/** No camera and no program writes that much about a picture. */
const LONGEST_TEXT = 32 * 1024 * 1024;

/** A chunk of the same length that says nothing: what may name a place in a packed form goes as a whole. */
function blankText(length: number): Uint8Array {
  return fromLatin1(`tEXtComment\0${' '.repeat(Math.max(0, length - 8))}`.slice(0, length + 4));
}

/** The chunk's name and data without a place; the same bytes when it names none. */
function cleaned(chunk: Uint8Array): Uint8Array {
  const name = asLatin1(chunk.subarray(0, 4));
  const data = chunk.subarray(4);
  if (name === 'eXIf') return withCuts(chunk, shifted(tiffCuts(data), 4));
  const keyword = asLatin1(data.subarray(0, 80)).split('\0')[0] ?? '';
  const isProfile = /^Raw profile type (exif|app1|xmp|iptc)$/i.test(keyword);
  if (isProfile) return blankText(data.length);
  if (name !== 'iTXt' || keyword !== 'XML:com.adobe.xmp') return chunk;
  const isPacked = data[keyword.length + 1] === 1;
  return isPacked ? blankText(data.length) : withCuts(chunk, shifted(xmpCuts(data), 4));
}

function withChecksum(from: number, chunk: Uint8Array): Cut {
  const put = new Uint8Array(chunk.length + 4);
  put.set(chunk);
  viewOf(put).setUint32(chunk.length, crc32(chunk));
  return { from, put };
}

/**
 * Places in the EXIF and text chunks of a PNG. Chunks that cameras and ImageMagick pack are taken out as a whole.
 * @see W3C PNG third edition, 11.3
 */
export async function pngCuts(source: ByteSource): Promise<Cut[]> {
  const cuts: Cut[] = [];
  let at = SIGNATURE;
  while (at + AROUND <= source.size) {
    const head = await source.read(at, at + 8);
    const length = viewOf(head).getUint32(0);
    const name = asLatin1(head.subarray(4));
    if (at + AROUND + length > source.size || name === 'IEND') break;
    if (/^(eXIf|iTXt|tEXt|zTXt)$/.test(name) && length <= LONGEST_TEXT) {
      const chunk = await source.read(at + 4, at + 8 + length);
      const clean = cleaned(chunk);
      if (clean.some((byte, index) => byte !== chunk[index])) cuts.push(withChecksum(at + 4, clean));
    }
    at += AROUND + length;
  }
  return cuts;
}
