import { asLatin1, type ByteSource, viewOf } from '../byte-source';
import { type Cut, shifted } from './cut';
import { tiffCuts } from './tiff-location';
import { xmpCuts } from './xmp-location';

/** "RIFF", the length, "WEBP". */
const HEADER = 12;
const LONGEST_TEXT = 32 * 1024 * 1024;

/** Some programs put JPEG's name of the block before it. */
function exifCuts(data: Uint8Array): Cut[] {
  const skip = asLatin1(data.subarray(0, 6)) === 'Exif\0\0' ? 6 : 0;
  return shifted(tiffCuts(data.subarray(skip)), skip);
}

/** Places in the EXIF and XMP chunks of a WebP. @see WebP Container Specification (RFC 9649), 2.7 */
export async function webpCuts(source: ByteSource): Promise<Cut[]> {
  const cuts: Cut[] = [];
  let at = HEADER;
  while (at + 8 <= source.size) {
    const head = await source.read(at, at + 8);
    const name = asLatin1(head.subarray(0, 4));
    const length = viewOf(head).getUint32(4, true);
    if ((name === 'EXIF' || name === 'XMP ') && length <= LONGEST_TEXT) {
      const data = await source.read(at + 8, Math.min(source.size, at + 8 + length));
      cuts.push(...shifted(name === 'EXIF' ? exifCuts(data) : xmpCuts(data), at + 8));
    }
    at += 8 + length + (length % 2);
  }
  return cuts;
}
