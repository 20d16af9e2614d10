import type { FrameEncoding, FrameFormat, Separator } from './frame';

export const ENCODINGS: { id: FrameEncoding; label: string }[] = [
  { id: 'utf-8', label: 'UTF-8' },
  { id: 'windows-1252', label: 'Windows-1252 (Western European)' },
  { id: 'utf-16le', label: 'UTF-16 (little endian)' },
  { id: 'utf-16be', label: 'UTF-16 (big endian)' },
  { id: 'macintosh', label: 'Mac Roman' },
];

export const SEPARATORS: { id: Separator; label: string }[] = [
  { id: ',', label: 'Comma' },
  { id: ';', label: 'Semicolon' },
  { id: '\t', label: 'Tab' },
  { id: '|', label: 'Vertical bar' },
];

export function encodingLabel(encoding: FrameEncoding): string {
  return ENCODINGS.find(({ id }) => id === encoding)?.label ?? encoding;
}

/** "UTF-8, separated by commas, header in row 1". */
export function formatWords({ encoding, separator, headerRow }: FrameFormat): string {
  const names: Record<Separator, string> = {
    ',': 'commas',
    ';': 'semicolons',
    '\t': 'tabs',
    '|': 'vertical bars',
  };
  const header = headerRow < 0 ? 'no header' : `header in row ${headerRow + 1}`;
  return `${encodingLabel(encoding)}, separated by ${names[separator]}, ${header}`;
}

/** Said when a list holds characters that its encoding does not have. */
export function unreadableWords(name: string, times: number, encoding: FrameEncoding): string {
  const characters = times === 1 ? 'One character' : `${times.toLocaleString('en-GB')} characters`;
  return `${characters} of ${name} cannot be read as ${encodingLabel(encoding)}. Go back to the file and choose another encoding if names or places look wrong.`;
}

/** "2.3 MB" */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
