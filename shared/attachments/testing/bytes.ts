import { fromLatin1, viewOf } from '../byte-source';
import { crc32 } from '../location/crc32';

/** Bytes from text (one byte a character), numbers and other bytes, one after the other. */
export function bytes(...parts: (string | number | Uint8Array | number[])[]): Uint8Array {
  const all = parts.map((part) => {
    if (typeof part === 'string') return fromLatin1(part);
    if (typeof part === 'number') return Uint8Array.of(part);
    return Uint8Array.from(part);
  });
  const joined = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of all) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export function big16(value: number): Uint8Array {
  const two = new Uint8Array(2);
  viewOf(two).setUint16(0, value);
  return two;
}

export function big32(value: number, isLittle = false): Uint8Array {
  const four = new Uint8Array(4);
  viewOf(four).setUint32(0, value, isLittle);
  return four;
}

/** 52 deg 42 min 27 s, as six numbers that stand nowhere else. */
const DEGREES = [52_424_242, 1, 42_424_242, 1, 27_424_242, 1];
export const LATITUDE = bytes(...DEGREES.map((part) => big32(part, true)));

/**
 * An EXIF block with camera, orientation 6 and, unless told otherwise, a GPS directory. Little endian.
 * @param gps leaves the directory out, or has it hold nothing but its version
 */
export function exif(gps: 'place' | 'version' | 'none' = 'place'): Uint8Array {
  const entry = (tag: number, type: number, count: number, value: Uint8Array) =>
    bytes([tag & 255, tag >> 8, type, 0], big32(count, true), value);
  const hasGps = gps !== 'none';
  // Header 8, directory at 8: count, entries, next. Then "Camera", then the GPS directory, then its values.
  const count = hasGps ? 3 : 2;
  const cameraAt = 8 + 2 + count * 12 + 4;
  const gpsAt = cameraAt + 8;
  const valuesAt = gpsAt + 2 + 3 * 12 + 4;
  const short = (value: number) => bytes([value, 0, 0, 0]);
  const gpsEntries = [
    entry(0, 1, 4, bytes([2, 3, 0, 0])),
    entry(1, 2, 2, bytes('N\0\0\0')),
    entry(2, 5, 3, big32(valuesAt, true)),
  ].slice(0, gps === 'version' ? 1 : 3);
  return bytes(
    'II\x2a\0',
    big32(8, true),
    [count, 0],
    entry(0x010f, 2, 7, big32(cameraAt, true)),
    entry(0x0112, 3, 1, short(6)),
    hasGps ? entry(0x8825, 4, 1, big32(gpsAt, true)) : '',
    big32(0, true),
    'Camera\0\0',
    ...(hasGps ? [bytes([gpsEntries.length, 0]), ...gpsEntries, big32(0, true), LATITUDE] : []),
  );
}

export function jpegSegment(marker: number, body: Uint8Array): Uint8Array {
  return bytes(0xff, marker, big16(body.length + 2), body);
}

/** A JPEG with some segments before its picture data, which holds what data may hold: stuffed 0xFF and restarts. */
export function jpeg(...segments: Uint8Array[]): Uint8Array {
  const data = bytes([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0, 0xff, 0xd0, 9, 0xff, 0xd9]);
  return bytes([0xff, 0xd8], ...segments, data);
}

export const exifSegment = (block = exif()) => jpegSegment(0xe1, bytes('Exif\0\0', block));

export function pngChunk(name: string, data: Uint8Array): Uint8Array {
  const named = bytes(name, data);
  return bytes(big32(data.length), named, big32(crc32(named)));
}

export function png(...chunks: Uint8Array[]): Uint8Array {
  const size = bytes(big32(1), big32(1), [8, 0, 0, 0, 0]);
  return bytes(
    '\x89PNG\r\n\x1a\n',
    pngChunk('IHDR', size),
    ...chunks,
    pngChunk('IDAT', bytes([0x78, 0x9c, 0x63, 0, 0, 0, 2, 0, 1])),
    pngChunk('IEND', bytes()),
  );
}

export function webp(...chunks: { name: string; data: Uint8Array }[]): Uint8Array {
  const body = bytes(
    'WEBP',
    ...chunks.map(({ name, data }) =>
      bytes(name, big32(data.length, true), data, data.length % 2 === 1 ? 0 : ''),
    ),
  );
  return bytes('RIFF', big32(body.length, true), body);
}

export function box(name: string, ...content: (string | number | Uint8Array | number[])[]): Uint8Array {
  const inside = bytes(...content);
  return bytes(big32(inside.length + 8), name, inside);
}

/** A HEIC whose EXIF and XMP items stand in the media data behind the header. */
export function heic(exifBlock: Uint8Array, xmp: string): Uint8Array {
  const type = box('ftyp', 'heic', big32(0), 'mif1heic');
  const exifItem = bytes(big32(0), exifBlock);
  const infe = (id: number, kind: string) => box('infe', [2, 0, 0, 0], big16(id), big16(0), kind);
  const header = (dataAt: number) =>
    box(
      'meta',
      big32(0),
      box('iinf', big32(0), big16(2), infe(1, 'Exif\0'), infe(2, 'mime\0application/rdf+xml\0')),
      box(
        'iloc',
        [0, 0, 0, 0, 0x44, 0],
        big16(2),
        bytes(big16(1), big16(0), big16(1), big32(dataAt), big32(exifItem.length)),
        bytes(big16(2), big16(0), big16(1), big32(dataAt + exifItem.length), big32(xmp.length)),
      ),
    );
  const dataAt = type.length + header(0).length + 8;
  return bytes(type, header(dataAt), box('mdat', exifItem, xmp));
}

/** Whether a run of bytes stands anywhere in others. */
export function holds(whole: Uint8Array, part: Uint8Array): boolean {
  for (let at = 0; at + part.length <= whole.length; at += 1)
    if (part.every((byte, index) => whole[at + index] === byte)) return true;
  return false;
}
