import { UNKNOWN_TYPE } from './media-type';

/** What people call a file, coarse enough to compare a name with a content. */
export type FileKind =
  | 'picture'
  | 'pdf'
  | 'audio'
  | 'video'
  | 'text'
  | 'office'
  | 'archive'
  | 'program'
  | 'unknown';

const WORDS: Record<string, readonly [kind: FileKind, words: string]> = {
  'image/jpeg': ['picture', 'JPEG picture'],
  'image/png': ['picture', 'PNG picture'],
  'image/gif': ['picture', 'GIF picture'],
  'image/webp': ['picture', 'WebP picture'],
  'image/bmp': ['picture', 'BMP picture'],
  'image/tiff': ['picture', 'TIFF picture'],
  'image/heic': ['picture', 'HEIC picture'],
  'image/avif': ['picture', 'AVIF picture'],
  'image/svg+xml': ['picture', 'SVG drawing'],
  'application/pdf': ['pdf', 'PDF document'],
  'audio/wav': ['audio', 'WAV recording'],
  'audio/mpeg': ['audio', 'MP3 recording'],
  'audio/mp4': ['audio', 'M4A recording'],
  'audio/aac': ['audio', 'AAC recording'],
  'audio/amr': ['audio', 'AMR recording'],
  'audio/flac': ['audio', 'FLAC recording'],
  'audio/ogg': ['audio', 'Ogg recording'],
  'audio/webm': ['audio', 'WebM recording'],
  'video/webm': ['video', 'WebM video'],
  'video/mp4': ['video', 'MP4 video'],
  'video/quicktime': ['video', 'QuickTime video'],
  'video/3gpp': ['video', '3GP video'],
  'video/x-matroska': ['video', 'Matroska video'],
  'video/x-msvideo': ['video', 'AVI video'],
  'text/plain': ['text', 'plain text'],
  'text/html': ['text', 'web page'],
  'application/rtf': ['office', 'RTF document'],
  'application/x-ole-storage': ['office', 'document of an older Office program'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['office', 'Word document'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['office', 'Excel workbook'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['office', 'presentation'],
  'application/vnd.oasis.opendocument.text': ['office', 'OpenDocument text'],
  'application/vnd.oasis.opendocument.spreadsheet': ['office', 'OpenDocument spreadsheet'],
  'application/vnd.oasis.opendocument.presentation': ['office', 'OpenDocument presentation'],
  'application/zip': ['archive', 'ZIP archive'],
  'application/x-7z-compressed': ['archive', '7z archive'],
  'application/vnd.rar': ['archive', 'RAR archive'],
  'application/gzip': ['archive', 'gzip archive'],
  'application/x-msdownload': ['program', 'Windows program'],
  'application/x-executable': ['program', 'program'],
  [UNKNOWN_TYPE]: ['unknown', 'file of an unknown kind'],
};

const ENDINGS: Partial<Record<FileKind, RegExp>> = {
  picture: /\.(jpe?g|jfif|png|gif|webp|bmp|tiff?|hei[cf]|avif|svg)$/i,
  pdf: /\.pdf$/i,
  audio: /\.(mp3|wav|m4a|aac|amr|flac|og[ga]|opus|wma)$/i,
  video: /\.(mp4|m4v|mov|webm|mkv|avi|3gp|wmv)$/i,
  text: /\.(txt|csv|tsv|log|md|json|xml|html?)$/i,
  office: /\.(docx?|xlsx?|pptx?|rtf|od[tsp]|msg)$/i,
};

/** @param mediaType as `detectMediaType` gives it */
export function kindOf(mediaType: string): FileKind {
  return WORDS[mediaType]?.[0] ?? 'unknown';
}

/** "JPEG picture", "PDF document": to stand in a sentence after "a". */
export function typeWords(mediaType: string): string {
  return WORDS[mediaType]?.[1] ?? 'file of an unknown kind';
}

/** What a file's name says that it is; "unknown" when its ending says nothing. */
export function kindByName(name: string): FileKind {
  const found = Object.entries(ENDINGS).find(([, ending]) => ending.test(name.trim()));
  return (found?.[0] ?? 'unknown') as FileKind;
}

const KIND_WORDS: Record<FileKind, string> = {
  picture: 'a picture',
  pdf: 'a PDF document',
  audio: 'a recording',
  video: 'a video',
  text: 'text',
  office: 'an office document',
  archive: 'an archive',
  program: 'a program',
  unknown: 'a file of an unknown kind',
};

export function kindWords(kind: FileKind): string {
  return KIND_WORDS[kind];
}

/**
 * Whether a name promises something that the content is not: an archive called ".jpg", a program called ".pdf". A JPEG
 * called ".png" promises nothing wrong, and content that is not recognised is not held against a name.
 */
export function isMisnamed(name: string, mediaType: string): boolean {
  const [said, is] = [kindByName(name), kindOf(mediaType)];
  if (said === 'unknown' || is === 'unknown' || said === is) return false;
  const isSound = (kind: FileKind) => kind === 'audio' || kind === 'video';
  if (isSound(said) && isSound(is)) return false;
  // Office programs write zips, web pages and plain text under their own endings.
  if (said === 'office') return is === 'program' || is === 'picture' || isSound(is);
  if (said === 'text') return is !== 'picture' || mediaType !== 'image/svg+xml';
  return true;
}
