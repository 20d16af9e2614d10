import { asLatin1 } from './byte-source';

/** What nothing is known about. */
export const UNKNOWN_TYPE = 'application/octet-stream';

/** How much of the beginning and of the end of a file `detectMediaType` wants to see. */
export const HEAD_BYTES = 8192;

interface Beginning {
  starts: string;
  /** What has to stand at which position as well. */
  and?: readonly [at: number, text: string];
  type: string;
}

/** Beginnings that tell a type for sure; the first that fits counts. */
const BEGINNINGS: readonly Beginning[] = [
  { starts: '\xff\xd8\xff', type: 'image/jpeg' },
  { starts: '\x89PNG\r\n\x1a\n', type: 'image/png' },
  { starts: 'GIF87a', type: 'image/gif' },
  { starts: 'GIF89a', type: 'image/gif' },
  { starts: 'RIFF', and: [8, 'WEBP'], type: 'image/webp' },
  { starts: 'II\x2a\0', type: 'image/tiff' },
  { starts: 'MM\0\x2a', type: 'image/tiff' },
  // The length of the header that follows: Windows, and two newer ones.
  { starts: 'BM', and: [14, '\x28\0\0\0'], type: 'image/bmp' },
  { starts: 'BM', and: [14, '\x6c\0\0\0'], type: 'image/bmp' },
  { starts: 'BM', and: [14, '\x7c\0\0\0'], type: 'image/bmp' },
  { starts: 'RIFF', and: [8, 'WAVE'], type: 'audio/wav' },
  { starts: 'RIFF', and: [8, 'AVI '], type: 'video/x-msvideo' },
  { starts: 'ID3', type: 'audio/mpeg' },
  { starts: 'fLaC', type: 'audio/flac' },
  { starts: 'OggS', type: 'audio/ogg' },
  { starts: '#!AMR', type: 'audio/amr' },
  { starts: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', type: 'application/x-ole-storage' },
  { starts: '{\\rtf', type: 'application/rtf' },
  { starts: '\x7fELF', type: 'application/x-executable' },
  { starts: '\xfe\xed\xfa\xce', type: 'application/x-executable' },
  { starts: '\xcf\xfa\xed\xfe', type: 'application/x-executable' },
  { starts: '7z\xbc\xaf\x27\x1c', type: 'application/x-7z-compressed' },
  { starts: 'Rar!\x1a\x07', type: 'application/vnd.rar' },
  { starts: '\x1f\x8b\x08', type: 'application/gzip' },
  { starts: '\xff\xf1', type: 'audio/aac' },
  { starts: '\xff\xf9', type: 'audio/aac' },
  { starts: '\xff\xfb', type: 'audio/mpeg' },
  { starts: '\xff\xfa', type: 'audio/mpeg' },
  { starts: '\xff\xf3', type: 'audio/mpeg' },
  { starts: '\xff\xf2', type: 'audio/mpeg' },
];

/** Brands of an ISO base media file ("ftyp"), the first that fits counts. */
const BRANDS: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^(heic|heix|hevc|hevx|heim|heis)/, 'image/heic'],
  [/^avif|^avis/, 'image/avif'],
  [/^(mif1|msf1)/, 'image/heif'],
  [/^M4[AB] /, 'audio/mp4'],
  [/^qt {2}/, 'video/quicktime'],
  [/^3g[p2]/, 'video/3gpp'],
];

const EBML = '\x1aE\xdf\xa3';
const OOXML = 'application/vnd.openxmlformats-officedocument.';

function zipType(head: string, tail: string): string {
  const names = head + tail;
  const odf = /mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/.exec(head);
  if (odf !== null) return `application/vnd.oasis.opendocument.${odf[1]}`;
  if (names.includes('word/document.xml')) return `${OOXML}wordprocessingml.document`;
  if (names.includes('xl/workbook.')) return `${OOXML}spreadsheetml.sheet`;
  if (names.includes('ppt/presentation.xml')) return `${OOXML}presentationml.presentation`;
  return 'application/zip';
}

/** The codecs of the tracks are named near the beginning: "A_OPUS", "V_VP9". @see RFC 9559, 5.1.4.1.22 */
function matroskaType(head: string): string {
  if (!head.slice(0, 80).includes('webm')) return 'video/x-matroska';
  return head.includes('A_') && !head.includes('V_') ? 'audio/webm' : 'video/webm';
}

/** Text in UTF-8 (checked byte by byte), UTF-16 with a mark, or an old single-byte code page without control bytes. */
function isText(head: Uint8Array): boolean {
  if (head.length === 0) return false;
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  return head.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 12 || byte === 13);
}

function textType(head: string): string {
  const start = head.replace(/^\xef\xbb\xbf/, '').trimStart();
  const unmarked = start.replace(/^(<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE svg[^>]*>|\s)+/i, '');
  if (/^<svg[\s>]/i.test(unmarked)) return 'image/svg+xml';
  if (/^<(!doctype html|html|head|body)[\s>]/i.test(start)) return 'text/html';
  return 'text/plain';
}

/**
 * What a file is, by its bytes and never by its name.
 * @param head its first `HEAD_BYTES`, @param tail its last `HEAD_BYTES` (may overlap)
 * @returns a media type; `UNKNOWN_TYPE` when the bytes tell nothing
 */
export function detectMediaType(head: Uint8Array, tail: Uint8Array): string {
  const start = asLatin1(head.subarray(0, HEAD_BYTES));
  if (start.startsWith('PK\x03\x04')) return zipType(start, asLatin1(tail));
  if (start.slice(4, 8) === 'ftyp') {
    const brands = `${start.slice(8, 12)} ${start.slice(16, 48)}`;
    const known = BRANDS.find(([pattern]) => pattern.test(brands));
    if (known?.[1] === 'image/heif') return /avif/.test(brands) ? 'image/avif' : 'image/heic';
    return known?.[1] ?? 'video/mp4';
  }
  const known = BEGINNINGS.find(
    ({ starts, and }) => start.startsWith(starts) && (and === undefined || start.startsWith(and[1], and[0])),
  );
  if (known !== undefined) return known.type;
  if (start.startsWith(EBML)) return matroskaType(start);
  if (start.startsWith('MZ') && !isText(head)) return 'application/x-msdownload';
  // A PDF may have a line of something else before it.
  if (/%PDF-\d/.test(start.slice(0, 1024))) return 'application/pdf';
  return isText(head) ? textType(start) : UNKNOWN_TYPE;
}
