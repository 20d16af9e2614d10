import type { FrameEncoding } from './frame';

/** What a file is when it is no list at all. */
export type ForeignFile = 'workbook' | 'old-workbook' | 'pdf' | 'picture' | 'compressed' | 'binary';

export interface EncodingGuess {
  encoding: FrameEncoding;
  /** `marked` by a byte order mark, `sure` from the bytes' own pattern, `guess` when several encodings would fit. */
  certainty: 'marked' | 'sure' | 'guess';
}

const SIGNATURES: { bytes: number[]; is: ForeignFile }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: 'workbook' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], is: 'old-workbook' },
  { bytes: [0x25, 0x50, 0x44, 0x46], is: 'pdf' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: 'picture' },
  { bytes: [0xff, 0xd8, 0xff], is: 'picture' },
  { bytes: [0x1f, 0x8b], is: 'compressed' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: 'compressed' },
  { bytes: [0x52, 0x61, 0x72, 0x21], is: 'compressed' },
];

/** Recognises files that hold no text, by their first bytes or by control characters that no list has. */
export function foreignFile(sample: Uint8Array): ForeignFile | null {
  for (const { bytes, is } of SIGNATURES) {
    if (bytes.every((byte, at) => sample[at] === byte)) return is;
  }
  if (byteOrderMark(sample) !== null || looksLikeUtf16(sample) !== null) return null;
  let control = 0;
  let zero = 0;
  for (const byte of sample) {
    if (byte === 0) zero += 1;
    else if (byte < 32 && (byte < 9 || byte > 13) && byte !== 26 && byte !== 27) control += 1;
  }
  // A stray NUL is met in real lists; many of them, or other control characters, are not text.
  const isBinary = control > sample.length / 100 || zero > Math.max(4, sample.length / 20);
  return isBinary ? 'binary' : null;
}

/**
 * Guesses the encoding from the first part of a file (64 KB is plenty). UTF-8 is sure to be told from the others;
 * Windows-1252 and Mac Roman are told by which of them makes letters inside words.
 */
export function guessEncoding(sample: Uint8Array): EncodingGuess {
  const marked = byteOrderMark(sample);
  if (marked !== null) return { encoding: marked, certainty: 'marked' };
  const wide = looksLikeUtf16(sample);
  if (wide !== null) return { encoding: wide, certainty: 'sure' };
  if (isUtf8(sample)) return { encoding: 'utf-8', certainty: 'sure' };
  return { encoding: looksLikeMacRoman(sample) ? 'macintosh' : 'windows-1252', certainty: 'guess' };
}

function byteOrderMark(sample: Uint8Array): FrameEncoding | null {
  const [first, second, third] = sample;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Latin text in UTF-16 has a zero in every other byte. */
function looksLikeUtf16(sample: Uint8Array): FrameEncoding | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const most = sample.length / 2;
  if (sample.length < 4) return null;
  if (odd > most * 0.6 && even < most * 0.1) return 'utf-16le';
  if (even > most * 0.6 && odd < most * 0.1) return 'utf-16be';
  return null;
}

/** Whether bytes are well-formed UTF-8; a character cut off at the very end is forgiven. */
export function isUtf8(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] ?? 0;
    const length =
      first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length === 0) return false;
    for (let next = 1; next < length; next += 1) {
      if (at + next >= bytes.length) return true;
      const byte = bytes[at + next] ?? 0;
      if (byte < lowestSecond(first, next) || byte > highestSecond(first, next)) return false;
    }
    at += length;
  }
  return true;
}

/** Overlong forms and surrogates are ruled out by the second byte. */
function lowestSecond(first: number, position: number): number {
  if (position !== 1) return 0x80;
  return first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
}

function highestSecond(first: number, position: number): number {
  if (position !== 1) return 0xbf;
  return first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
}

/** Bytes that are a letter or an apostrophe in Windows-1252 but not in Mac Roman count against it, and the reverse. */
function looksLikeMacRoman(sample: Uint8Array): boolean {
  let windows = 0;
  let mac = 0;
  for (let at = 1; at < sample.length; at += 1) {
    const byte = sample[at] ?? 0;
    if (byte < 0x80 || !isAsciiLetter(sample[at - 1]) || !isAsciiLetter(sample[at + 1])) continue;
    if (isWindowsLetter(byte, isLowerCase(sample[at - 1]))) windows += 1;
    if (isMacLetter(byte)) mac += 1;
  }
  return mac > windows;
}

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122));
}

function isLowerCase(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 97;
}

function isWindowsLetter(byte: number, afterLowerCase: boolean): boolean {
  if (byte >= 0xc0) return byte !== 0xd7 && byte !== 0xf7;
  // Capitals do not stand inside a word: Mac Roman has its small letters with accents there.
  if ([0x8a, 0x8c, 0x8e, 0x9f].includes(byte)) return !afterLowerCase;
  return [0x92, 0x96, 0x9a, 0x9c, 0x9e].includes(byte);
}

function isMacLetter(byte: number): boolean {
  if (byte <= 0x9f || (byte >= 0xe5 && byte <= 0xef) || (byte >= 0xf1 && byte <= 0xf4)) return true;
  return [0xae, 0xaf, 0xbe, 0xbf, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xd0, 0xd5, 0xd8, 0xd9, 0xde, 0xdf].includes(
    byte,
  );
}
