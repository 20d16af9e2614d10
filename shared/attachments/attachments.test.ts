import { describe, expect, it } from 'vitest';
import { sourceOf } from './byte-source';
import { isMisnamed, typeWords } from './file-kind';
import { LARGEST_ATTACHMENT, MOST_ATTACHED, writeSize } from './limits';
import { detectMediaType } from './media-type';
import { pictureSize } from './picture-size';
import { previewOf } from './preview';
import { refusalWords, refuseBySize } from './refusal';
import { big32, box, bytes, exifSegment, jpeg, png, webp } from './testing/bytes';

const typeOf = (file: Uint8Array, tail = file) => detectMediaType(file, tail);

describe('what a file is', () => {
  it.each([
    [jpeg(), 'image/jpeg'],
    [png(), 'image/png'],
    [webp(), 'image/webp'],
    [bytes('GIF89a'), 'image/gif'],
    [bytes('BM', big32(9), big32(0), big32(54), [40, 0, 0, 0]), 'image/bmp'],
    [box('ftyp', 'heic', big32(0)), 'image/heic'],
    [box('ftyp', 'mif1', big32(0), 'heic'), 'image/heic'],
    [box('ftyp', 'avif', big32(0), 'mif1'), 'image/avif'],
    [box('ftyp', 'M4A ', big32(0), 'isom'), 'audio/mp4'],
    [box('ftyp', 'isom', big32(0), 'mp42'), 'video/mp4'],
    [bytes('%PDF-1.7'), 'application/pdf'],
    [bytes('a line before it\n%PDF-1.4'), 'application/pdf'],
    [bytes('RIFF', big32(4), 'WAVE'), 'audio/wav'],
    [bytes('ID3\x03\0'), 'audio/mpeg'],
    [bytes([0x1a, 0x45, 0xdf, 0xa3], 'B\x82\x84webm'), 'video/webm'],
    [bytes([0x1a, 0x45, 0xdf, 0xa3], 'B\x82\x84webm', 'A_OPUS'), 'audio/webm'],
    [bytes([0x1a, 0x45, 0xdf, 0xa3], 'B\x82\x84webm', 'V_VP9', 'A_OPUS'), 'video/webm'],
    [bytes('PK\x03\x04', 'notes.txt'), 'application/zip'],
    [bytes('MZ\x90\0', new Uint8Array(60)), 'application/x-msdownload'],
    [bytes('<?xml version="1.0"?>\n<!-- drawn --><svg xmlns="x">'), 'image/svg+xml'],
    [bytes('<!DOCTYPE html><html>'), 'text/html'],
    [bytes('Crime ID,Month\r\n1,2017-01'), 'text/plain'],
    [bytes('MZ is how this sentence begins.'), 'text/plain'],
    [bytes([0xff, 0xfe], 'h\0i\0'), 'text/plain'],
    [bytes([1, 2, 3, 0, 200]), 'application/octet-stream'],
    [bytes(), 'application/octet-stream'],
  ])('is told by its bytes', (file, expected) => {
    expect(typeOf(file)).toBe(expected);
  });

  it('is a Word document when a zip holds one, even if only its end says so', () => {
    const start = bytes('PK\x03\x04', '[Content_Types].xml');
    expect(typeOf(start, bytes('word/document.xml'))).toContain('wordprocessingml');
    expect(typeOf(start, bytes('xl/workbook.xml'))).toContain('spreadsheetml');
  });
});

describe('a name that promises something else', () => {
  it.each([
    ['photo.jpg', 'application/zip', true],
    ['photo.jpg', 'application/x-msdownload', true],
    ['photo.jpg', 'application/pdf', true],
    ['plan.pdf', 'application/zip', true],
    ['plan.docx', 'application/x-executable', true],
    ['photo.jpg', 'image/png', false],
    ['memo.mp4', 'audio/mp4', false],
    ['plan.docx', 'application/zip', false],
    ['table.xls', 'text/html', false],
    ['drawing.xml', 'image/svg+xml', false],
    ['photo.jpg', 'application/octet-stream', false],
    ['evidence.bin', 'application/zip', false],
  ])('%s with %s: %s', (name, mediaType, expected) => {
    expect(isMisnamed(name, mediaType)).toBe(expected);
  });

  it('is said in words that name both', () => {
    const words = refusalWords({ kind: 'misnamed', name: 'photo.jpg', mediaType: 'application/zip' });
    expect(words).toContain('“photo.jpg” is named as a picture, but its content is a ZIP archive.');
    expect(words).toContain('It was not attached; everything else is as it was.');
  });
});

describe('how much may be attached', () => {
  it('is 200 MB a file and 5 GB an inspection, to the byte', () => {
    expect(refuseBySize('a', LARGEST_ATTACHMENT, 0)).toBeNull();
    expect(refuseBySize('a', LARGEST_ATTACHMENT + 1, 0)).toMatchObject({ kind: 'too-large' });
    expect(refuseBySize('a', 10, MOST_ATTACHED - 10)).toBeNull();
    expect(refuseBySize('a', 11, MOST_ATTACHED - 10)).toMatchObject({ kind: 'no-room' });
    expect(refuseBySize('a', 0, 0)).toMatchObject({ kind: 'empty' });
  });

  it('is said with sizes that people know', () => {
    const words = refusalWords({ kind: 'too-large', name: 'a', bytes: 3 * 1024 ** 3 });
    expect(words).toContain('“a” is 3 GB; a file may have 200 MB at most.');
    expect(refusalWords({ kind: 'too-large', name: 'a', bytes: LARGEST_ATTACHMENT + 1 })).toContain(
      '“a” is a little over 200 MB; a file may have 200 MB at most.',
    );
    expect([0, 1, 1023, 1024, 2_500_000, 104_857_600, 1024 ** 2 - 1].map(writeSize)).toEqual([
      '0 bytes',
      '1 byte',
      '1023 bytes',
      '1 kB',
      '2.4 MB',
      '100 MB',
      '1 MB',
    ]);
  });

  it('has words for every type', () => {
    expect(typeWords('image/jpeg')).toBe('JPEG picture');
    expect(typeWords('something/new')).toBe('file of an unknown kind');
  });
});

describe('what is shown', () => {
  it.each([
    ['image/jpeg', 1000, 'picture'],
    ['image/jpeg', 60_000_000, 'none'],
    ['audio/mpeg', 1000, 'audio'],
    ['application/pdf', LARGEST_ATTACHMENT, 'pdf'],
    ['image/svg+xml', 1000, 'text'],
    ['text/html', LARGEST_ATTACHMENT, 'text'],
    ['image/heic', 1000, 'none'],
    ['application/zip', 1000, 'none'],
    // As a hostile archive might write it: only types that are known word for word are shown.
    ['image/png;base64,x"><script>', 10, 'none'],
  ])('%s of %d bytes: %s', (mediaType, size, expected) => {
    expect(previewOf({ mediaType, bytes: size }).kind).toBe(expected);
  });

  it('says why something is not', () => {
    expect(previewOf({ mediaType: 'image/heic', bytes: 9 })).toEqual({
      kind: 'none',
      because: 'This app cannot show a HEIC picture.',
    });
  });

  it('measures a picture before it is unpacked', async () => {
    const frame = bytes([0xff, 0xc2, 0, 11, 8], [0x75, 0x30], [0x9c, 0x40], [1, 0, 0, 0]);
    const vp8x = webp({
      name: 'VP8X',
      data: bytes([0, 0, 0, 0], [0xff, 0x1f, 0], [0xff, 0x0f, 0], new Uint8Array(8)),
    });
    const sizes = await Promise.all([
      pictureSize(sourceOf(png()), 'image/png'),
      pictureSize(sourceOf(bytes([0xff, 0xd8], exifSegment(), frame)), 'image/jpeg'),
      pictureSize(sourceOf(vp8x), 'image/webp'),
      pictureSize(sourceOf(jpeg()), 'image/jpeg'),
      pictureSize(sourceOf(bytes('short')), 'image/gif'),
    ]);
    expect(sizes).toEqual([
      { width: 1, height: 1 },
      { width: 40_000, height: 30_000 },
      { width: 8192, height: 4096 },
      null,
      null,
    ]);
  });
});
