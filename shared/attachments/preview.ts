import { kindOf, typeWords } from './file-kind';

/** How an attachment is shown in the app; without a way, the sentence says why. */
export type PreviewKind =
  | { kind: 'picture' }
  | { kind: 'pdf' }
  | { kind: 'audio' }
  | { kind: 'text' }
  | { kind: 'none'; because: string };

const PICTURES = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/bmp', 'image/avif']);
const RECORDINGS = new Set([
  'audio/wav',
  'audio/mpeg',
  'audio/mp4',
  'audio/aac',
  'audio/flac',
  'audio/ogg',
  'audio/webm',
]);
const TEXTS = new Set(['text/plain', 'text/html', 'image/svg+xml']);

/** Pictures and recordings are held in memory whole while they are shown. */
const LARGEST_SHOWN = 48 * 1024 * 1024;

/** @param bytes its size */
export function previewOf({ mediaType, bytes }: { mediaType: string; bytes: number }): PreviewKind {
  const wanted = PICTURES.has(mediaType) ? 'picture' : RECORDINGS.has(mediaType) ? 'audio' : null;
  if (wanted !== null) {
    if (bytes <= LARGEST_SHOWN) return { kind: wanted };
    return { kind: 'none', because: `This ${typeWords(mediaType)} is too large to be shown here.` };
  }
  if (mediaType === 'application/pdf') return { kind: 'pdf' };
  if (TEXTS.has(mediaType)) return { kind: 'text' };
  if (kindOf(mediaType) === 'unknown')
    return { kind: 'none', because: 'Its content is of a kind that this app does not know.' };
  return { kind: 'none', because: `This app cannot show a ${typeWords(mediaType)}.` };
}
