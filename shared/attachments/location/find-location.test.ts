import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asLatin1, fromLatin1, sourceOf, viewOf } from '../byte-source';
import { detectMediaType } from '../media-type';
import {
  big16,
  big32,
  box,
  bytes,
  exif,
  exifSegment,
  heic,
  holds,
  jpeg,
  jpegSegment,
  LATITUDE,
  png,
  pngChunk,
  webp,
} from '../testing/bytes';
import { boxesIn } from './boxes';
import { crc32 } from './crc32';
import { sourceWithCuts, withCuts } from './cut';
import { findLocation } from './find-location';

const XMP =
  '<x:xmpmeta><rdf:Description exif:GPSLatitude="52,42.4N" dc:title="Custody"' +
  " photoshop:City='Telford'><Iptc4xmpCore:Location>Malinsgate</Iptc4xmpCore:Location>" +
  '<dc:creator>kept</dc:creator></rdf:Description></x:xmpmeta>';
const PLACES = ['52,42.4N', 'Telford', 'Malinsgate'];

async function stripped(file: Uint8Array, mediaType = detectMediaType(file, file)) {
  const found = await findLocation(sourceOf(file), mediaType);
  const cuts = found.kind === 'none' ? [] : found.cuts;
  return { kind: found.kind, after: withCuts(file, cuts) };
}

describe('a photograph that says where it was taken', () => {
  it('loses the place and keeps camera, orientation, length and picture data (JPEG)', async () => {
    const file = jpeg(exifSegment());
    expect(holds(file, LATITUDE)).toBe(true);
    const { kind, after } = await stripped(file);
    expect(kind).toBe('found');
    expect(after.length).toBe(file.length);
    expect(holds(after, LATITUDE)).toBe(false);
    expect(asLatin1(after)).toContain('Camera');
    // The directory now has two entries, the second of which is still the orientation.
    const tiff = after.subarray(12);
    const view = viewOf(tiff);
    expect([view.getUint16(8, true), view.getUint16(10, true), view.getUint16(22, true)]).toEqual([
      2, 0x010f, 0x0112,
    ]);
    expect(view.getUint16(30, true)).toBe(6);
    expect(after.slice(-14)).toEqual(file.slice(-14));
    expect((await stripped(after)).kind).toBe('none');
  });

  it('loses it in XMP and in the words of the press as well, value by value', async () => {
    const iptc = bytes(
      '8BIM',
      big16(0x0404),
      [0, 0],
      big32(22),
      [0x1c, 2, 90],
      big16(7),
      'Telford',
      [0x1c, 2, 5],
      big16(5),
      'Title',
    );
    const file = jpeg(
      jpegSegment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0', XMP)),
      jpegSegment(0xed, bytes('Photoshop 3.0\0', iptc)),
    );
    const { kind, after } = await stripped(file);
    const text = asLatin1(after);
    expect(kind).toBe('found');
    expect(PLACES.filter((place) => text.includes(place))).toEqual([]);
    expect(text).toContain('dc:title="Custody"');
    expect(text).toContain('<dc:creator>kept</dc:creator>');
    expect(text).toContain('Title');
    expect(after.length).toBe(file.length);
  });

  it('loses it when the kind of the pointer to it is damaged', async () => {
    const block = exif();
    const entries = viewOf(block).getUint16(8, true);
    const pointer = Array.from({ length: entries }, (_, at) => 10 + at * 12).find(
      (at) => viewOf(block).getUint16(at, true) === 0x8825,
    );
    // Eight bytes a number, and a thousand of them: as if the pointer stood somewhere else.
    viewOf(block).setUint16(pointer ?? 0, 0x8825, true);
    viewOf(block).setUint16((pointer ?? 0) + 2, 5, true);
    viewOf(block).setUint32((pointer ?? 0) + 4, 1000, true);
    const { kind, after } = await stripped(jpeg(exifSegment(block)));
    expect(kind).toBe('found');
    expect(holds(after, LATITUDE)).toBe(false);
  });

  it('loses it in the pictures behind the picture, and far into a large file', async () => {
    const padding = Array.from({ length: 40 }, () => jpegSegment(0xe2, new Uint8Array(60_000).fill(7)));
    const file = bytes(jpeg(...padding), jpeg(exifSegment()));
    const { after } = await stripped(file, 'image/jpeg');
    expect(holds(after.subarray(2_000_000), LATITUDE)).toBe(false);
    expect((await stripped(after, 'image/jpeg')).kind).toBe('none');
  });

  it('loses it in PNG, with checksums that are right again', async () => {
    const itxt = (packed: number) =>
      pngChunk('iTXt', bytes('XML:com.adobe.xmp\0', packed, 0, 0, 0, packed === 1 ? 'zzzzzzzz' : XMP));
    const raw = pngChunk('zTXt', bytes('Raw profile type exif\0\0', 'packed by ImageMagick'));
    const file = png(pngChunk('eXIf', exif()), itxt(0), itxt(1), raw, pngChunk('tEXt', bytes('Title\0kept')));
    const { kind, after } = await stripped(file);
    const text = asLatin1(after);
    expect(kind).toBe('found');
    expect(holds(after, LATITUDE)).toBe(false);
    expect([...PLACES, 'zzzzzzzz', 'packed by'].filter((place) => text.includes(place))).toEqual([]);
    expect(text).toContain('Title\0kept');
    for (let at = 8; at < after.length; ) {
      const length = viewOf(after).getUint32(at);
      const chunk = after.subarray(at + 4, at + 8 + length);
      expect(viewOf(after).getUint32(at + 8 + length), asLatin1(chunk.subarray(0, 4))).toBe(crc32(chunk));
      at += 12 + length;
    }
    expect((await stripped(after)).kind).toBe('none');
  });

  it('loses it in WebP, whichever way the block begins', async () => {
    for (const data of [exif(), bytes('Exif\0\0', exif())]) {
      const file = webp(
        { name: 'VP8 ', data: bytes([1, 2, 3]) },
        { name: 'EXIF', data },
        {
          name: 'XMP ',
          data: fromLatin1(XMP),
        },
      );
      const { kind, after } = await stripped(file);
      expect(kind).toBe('found');
      expect(holds(after, LATITUDE)).toBe(false);
      expect(PLACES.filter((place) => asLatin1(after).includes(place))).toEqual([]);
    }
  });

  it('loses it in HEIC, where the header only says at which byte it stands', async () => {
    const file = heic(exif(), XMP);
    const { kind, after } = await stripped(file);
    expect(kind).toBe('found');
    expect(holds(after, LATITUDE)).toBe(false);
    expect(PLACES.filter((place) => asLatin1(after).includes(place))).toEqual([]);
    expect(asLatin1(after)).toContain('Camera');
  });

  it('loses it in a film or voice recording of a telephone', async () => {
    const film = (inside: Uint8Array) =>
      bytes(box('ftyp', 'M4A ', big32(0)), box('mdat', 'sound'), box('moov', box('udta', inside)));
    const point = box('\xa9xyz', big16(27), big16(0x15c7), '+52.7075-002.7540+070.000/');
    const { kind, after } = await stripped(film(point));
    expect(kind).toBe('found');
    expect(asLatin1(after)).not.toContain('52.7075');
    expect(boxesIn(after, 0, after.length).map(({ name }) => name)).toEqual(['ftyp', 'mdat', 'moov']);
    expect((await stripped(film(box('loci', big32(0), 'binary')))).kind).toBe('not-removable');
  });
});

describe('a file without a place', () => {
  it.each([
    ['JPEG without EXIF', jpeg()],
    ['JPEG with EXIF and no GPS', jpeg(exifSegment(exif('none')))],
    ['JPEG with an empty GPS directory', jpeg(exifSegment(exif('version')))],
    ['PNG', png()],
    ['WebP', webp({ name: 'VP8 ', data: bytes([1]) })],
    ['text that quotes EXIF', bytes('Exif\0\0 GPSLatitude')],
  ])('stays byte for byte: %s', async (_, file) => {
    expect((await stripped(file)).kind).toBe('none');
  });

  it('says when a film with a place of its own may hide behind the picture', async () => {
    const file = bytes(jpeg(exifSegment()), box('moov', box('\xa9xyz', 'anything')));
    const { kind, after } = await stripped(file, 'image/jpeg');
    expect(kind).toBe('not-removable');
    expect(holds(after, LATITUDE)).toBe(false);
  });
});

describe('hostile files', () => {
  const whole = [
    ['image/jpeg', jpeg(exifSegment())],
    ['image/png', png(pngChunk('eXIf', exif()))],
    ['image/webp', webp({ name: 'EXIF', data: exif() })],
    ['image/heic', heic(exif(), XMP)],
    ['image/tiff', exif()],
  ] as const;

  it('never throw, never grow and are never cut outside themselves', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole),
        fc.nat({ max: 400 }),
        fc.array(fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 255 })), { maxLength: 6 }),
        async ([mediaType, file], cutOff, changes) => {
          const hostile = file.slice(0, Math.max(0, file.length - cutOff));
          for (const [at, byte] of changes) if (at < hostile.length) hostile[at] = byte;
          const found = await findLocation(sourceOf(hostile), mediaType);
          const cuts = found.kind === 'none' ? [] : found.cuts;
          const read = await sourceWithCuts(sourceOf(hostile), cuts).read(0, hostile.length);
          expect(read.length).toBe(hostile.length);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('with directories that go round in circles come to an end', async () => {
    const circle = exif();
    viewOf(circle).setUint32(8 + 2 + 36, 8, true);
    expect((await findLocation(sourceOf(circle), 'image/tiff')).kind).toBe('found');
  });
});

it('cuts are made wherever the file is read from', async () => {
  const file = Uint8Array.from({ length: 40 }, (_, index) => index);
  const cut = { from: 10, put: new Uint8Array(5) };
  const source = sourceWithCuts(sourceOf(file), [cut]);
  const expected = withCuts(file, [cut]);
  for (let from = 0; from < 40; from += 1)
    for (let to = from; to <= 40; to += 7)
      expect(await source.read(from, to)).toEqual(expected.subarray(from, to));
  expect(() => sourceWithCuts(sourceOf(file), [{ from: 38, put: new Uint8Array(5) }])).toThrow('outside');
});

describe('a file that was made to keep the reader busy', () => {
  const MEGABYTE = 1024 * 1024;
  const filled = (head: Uint8Array, unit: readonly number[], size = 4 * MEGABYTE) => {
    const file = new Uint8Array(size);
    for (let at = head.length; at + unit.length <= size; at += unit.length) file.set(unit, at);
    file.set(head);
    return file;
  };
  const free = [0, 0, 0, 8, 0x66, 0x72, 0x65, 0x65];
  const gps = [0x25, 0x88, 5, 0, 255, 255, 0, 0, 8, 0, 0, 0];
  const exifs = [0xff, 0xe1, 0xff, 0xff, ...bytes('http://ns.adobe.com/xap/1.0/\0')];

  it.each([
    ['parts without end (film)', 'video/mp4', filled(box('ftyp', 'M4A '), free), 'not-removable'],
    [
      'parts without end (picture)',
      'image/png',
      filled(png().subarray(0, 8), [0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0]),
      'not-removable',
    ],
    ['segments over each other', 'image/jpeg', filled(bytes([0xff, 0xd8]), exifs), 'not-removable'],
    [
      'entries that all point to everything',
      'image/tiff',
      filled(bytes('II\x2a\0', [8, 0, 0, 0, 0xff, 0xff]), gps),
      'found',
    ],
  ])('is given up on or mended in time: %s', async (_, mediaType, file, kind) => {
    const start = performance.now();
    const found = await findLocation(sourceOf(file), mediaType);
    expect(found.kind).toBe(kind);
    expect(performance.now() - start).toBeLessThan(5000);
    const cut = found.kind === 'none' ? 0 : found.cuts.reduce((sum, { put }) => sum + put.length, 0);
    expect(cut).toBeLessThan(2 * file.length);
  });
});
