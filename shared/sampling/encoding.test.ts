import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignFile, guessEncoding, isUtf8 } from './encoding';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));
const police = new Uint8Array(
  readFileSync(new URL('./fixtures/police-uk/2018-10-west-mercia-street.csv', import.meta.url)),
);

describe('the encoding of a list', () => {
  it('is UTF-8 for the lists of data.police.uk', () => {
    expect(guessEncoding(police)).toEqual({ encoding: 'utf-8', certainty: 'sure' });
  });

  it('is told by a byte order mark', () => {
    const marked = new Uint8Array(readFileSync(new URL('./fixtures/csvkit_utf8_bom.csv', import.meta.url)));
    expect(guessEncoding(marked)).toEqual({ encoding: 'utf-8', certainty: 'marked' });
    expect(guessEncoding(bytes('\ufeffa,b', 'utf16le')).encoding).toBe('utf-16le');
    expect(guessEncoding(new Uint8Array([0xfe, 0xff, 0, 0x61]))).toEqual({
      encoding: 'utf-16be',
      certainty: 'marked',
    });
  });

  it('is UTF-16 without a mark when every other byte is zero', () => {
    expect(guessEncoding(bytes('Crime ID,Month\n1,2017-03\n', 'utf16le'))).toEqual({
      encoding: 'utf-16le',
      certainty: 'sure',
    });
    const big = bytes('Crime ID,Month\n1,2017-03\n', 'utf16le').map((_, at, all) => all[at ^ 1] ?? 0);
    expect(guessEncoding(big).encoding).toBe('utf-16be');
  });

  it('is Windows-1252 where letters with accents make words, and a guess', () => {
    expect(guessEncoding(bytes('Place,Offence\nCaf\xe9 Ren\xe9e,Theft\n', 'latin1'))).toEqual({
      encoding: 'windows-1252',
      certainty: 'guess',
    });
  });

  it('is Mac Roman where only that makes words', () => {
    expect(guessEncoding(bytes('Place,Offence\nCaf\x8e R\x8en\x8ee,Theft\n', 'latin1')).encoding).toBe(
      'macintosh',
    );
  });

  it('forgives a character that is cut off where the sample ends', () => {
    const text = bytes('é'.repeat(10));
    expect(isUtf8(text.subarray(0, text.length - 1))).toBe(true);
  });
});

it('calls bytes UTF-8 exactly when a strict decoder takes them', () => {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const takes = (sample: Uint8Array) => {
    try {
      strict.decode(sample);
      return true;
    } catch {
      return false;
    }
  };
  const byte = fc.oneof(
    fc.integer({ min: 0, max: 255 }),
    fc.constantFrom(0xe0, 0xed, 0xf0, 0xf4, 0x80, 0x9f, 0xbf),
  );
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 8 }), (list) => {
      // Ended by plain letters, so that nothing is cut off.
      const sample = new Uint8Array([...list, 0x61, 0x61, 0x61, 0x61]);
      expect(isUtf8(sample)).toBe(takes(sample));
    }),
  );
});

describe('a file that is no list', () => {
  it.each([
    ['a PDF', '%PDF-1.7\n', 'pdf'],
    ['a zip', 'PK\x03\x04rest', 'workbook'],
    ['an old workbook', '\xd0\xcf\x11\xe0\xa1\xb1', 'old-workbook'],
    ['a picture', '\x89PNG\r\n', 'picture'],
    ['a gzip', '\x1f\x8b\x08', 'compressed'],
    ['a program', '\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01', 'binary'],
  ])('is recognised: %s', (_, text, is) => {
    expect(foreignFile(bytes(text, 'latin1'))).toBe(is);
  });

  it('is not what a list with one stray NUL byte is', () => {
    const list = new Uint8Array(readFileSync(new URL('./fixtures/csvkit_null_byte.csv', import.meta.url)));
    expect(foreignFile(list)).toBeNull();
    expect(foreignFile(police)).toBeNull();
  });
});
