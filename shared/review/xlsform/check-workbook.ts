import { unzipSync } from 'fflate';
import type { XlsformFailure } from './xlsform-failure';

const MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 20;

const OLD = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, at) => bytes[at] === byte);

/**
 * Looks at a workbook's table of contents before anything of it is unpacked: macros, and what would not fit into memory.
 * @returns null when it may be read
 */
export function checkWorkbook(bytes: Uint8Array, fileName: string): XlsformFailure | null {
  if (startsWith(bytes, OLD)) return { kind: 'old-workbook' };
  if (!startsWith(bytes, ZIP)) return { kind: 'not-a-workbook' };
  let unpacked = 0;
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name.toLowerCase());
        unpacked += originalSize;
        return false;
      },
    });
  } catch {
    return { kind: 'unreadable' };
  }
  if (fileName.toLowerCase().endsWith('.xlsm') || names.some((name) => name.endsWith('vbaproject.bin')))
    return { kind: 'macros' };
  if (unpacked > MOST_MEGABYTES * MEGABYTE || bytes.length > MOST_MEGABYTES * MEGABYTE)
    return { kind: 'too-large', megabytes: MOST_MEGABYTES };
  return names.includes('xl/workbook.xml') ? null : { kind: 'not-a-workbook' };
}
