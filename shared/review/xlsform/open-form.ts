import { fail, type Result, succeed } from '@shared/result';
import { plainWorkbook, type WorkbookRefusal } from '@shared/workbook/plain-workbook';
import type { XlsformFailure } from './xlsform-failure';

const MOST_MEGABYTES = 20;
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;
const LIMITS = { packed: MOST_BYTES, unpacked: MOST_BYTES, cells: 5_000_000 };

const OLD = [0xd0, 0xcf, 0x11, 0xe0];

function failureOf({ kind }: WorkbookRefusal): XlsformFailure {
  switch (kind) {
    case 'too-large':
    case 'unpacks-too-large':
    case 'too-many-cells':
      return { kind: 'too-large', megabytes: MOST_MEGABYTES };
    case 'not-a-workbook':
    case 'unreadable':
      return { kind };
  }
}

/**
 * Opens the workbook of a form as far as it may be read: refuses macros, and what would not fit into memory.
 * @returns the workbook for its reader, within limits
 */
export function openForm(
  bytes: Uint8Array,
  fileName: string,
): Result<Uint8Array<ArrayBuffer>, XlsformFailure> {
  if (OLD.every((byte, at) => bytes[at] === byte)) return fail({ kind: 'old-workbook' });
  const opened = plainWorkbook(bytes, LIMITS);
  if (!opened.ok) return fail(failureOf(opened.failure));
  if (fileName.toLowerCase().endsWith('.xlsm') || opened.value.hasMacros) return fail({ kind: 'macros' });
  return succeed(opened.value.bytes);
}
