import { basename, extname } from 'node:path';

const LONGEST_NAME = 120;
const NOT_IN_A_NAME = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;
const DEVICES_OF_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name that every system takes and that stays in its folder, as close as possible to the one asked for. */
export function safeFileName(wanted: string): string {
  const plain = basename(wanted.replace(NOT_IN_A_NAME, ' '))
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const extension = extname(plain).slice(0, 10);
  const stem = plain.slice(0, plain.length - extname(plain).length).trimEnd();
  if (stem === '') return `Assay export${extension}`;
  const short = [...stem]
    .slice(0, LONGEST_NAME - extension.length)
    .join('')
    .trimEnd();
  return `${DEVICES_OF_WINDOWS.test(short) ? `${short} file` : short}${extension}`;
}

/** "Section.docx", "Section (2).docx", "Section (3).docx" ... */
export function numberedName(name: string, number: number): string {
  if (number === 1) return name;
  const extension = extname(name);
  return `${name.slice(0, name.length - extension.length)} (${number})${extension}`;
}
