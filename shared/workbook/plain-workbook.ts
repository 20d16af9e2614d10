import { unpackedBytes, zipEntries } from '@shared/archive/zip-entries';
import { fail, type Result, succeed } from '@shared/result';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { cellsToLayOut } from './sheet-size';

export interface WorkbookLimits {
  /** Bytes of the file. */
  packed: number;
  /** Bytes of all its parts that are read. */
  unpacked: number;
  /** Cells of all its sheets, empty ones within a sheet's table included. */
  cells: number;
}

export type WorkbookRefusal =
  | { kind: 'not-a-workbook' }
  | { kind: 'unreadable' }
  | { kind: 'too-large' }
  | { kind: 'unpacks-too-large' }
  | { kind: 'too-many-cells' };

export interface PlainWorkbook {
  /** The same workbook with its parts unpacked and nothing else in it: no pictures, no macros. */
  bytes: Uint8Array<ArrayBuffer>;
  hasMacros: boolean;
}

const MOST_FILES = 2000;
const WORKBOOK = 'xl/workbook.xml';
const isRead = (name: string) => name.endsWith('.xml') || name.endsWith('.xml.rels');
const isMacro = (name: string) => name.toLowerCase().endsWith('vbaproject.bin');

/**
 * Unpacks what a reader of workbooks wants of an .xlsx, within limits that hold whatever the file says about itself.
 *
 * The reader is then handed a zip without packing. It would start workers from made-up addresses to unpack large parts,
 * which the app's content policy forbids, and would wait for them for ever.
 */
export function plainWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits,
): Result<PlainWorkbook, WorkbookRefusal> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return fail({ kind: 'not-a-workbook' });
  if (bytes.length > limits.packed) return fail({ kind: 'too-large' });
  const entries = zipEntries(bytes, MOST_FILES);
  if (!entries.ok)
    return fail({ kind: entries.failure.kind === 'not-a-zip' ? 'unreadable' : 'unpacks-too-large' });
  if (unpackedBytes(entries.value.filter(({ name }) => isRead(name))) > limits.unpacked)
    return fail({ kind: 'unpacks-too-large' });
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, { filter: ({ name }) => isRead(name) });
  } catch {
    // fflate throws for bytes that do not unpack and for a packing that it does not know.
    return fail({ kind: 'unreadable' });
  }
  if (parts[WORKBOOK] === undefined) return fail({ kind: 'not-a-workbook' });
  let cells = 0;
  for (const part of Object.values(parts)) {
    const more = cellsToLayOut(strFromU8(part));
    if (more === null) return fail({ kind: 'unreadable' });
    cells += more;
  }
  if (cells > limits.cells) return fail({ kind: 'too-many-cells' });
  return succeed({
    bytes: zipSync(parts, { level: 0 }).slice(),
    hasMacros: entries.value.some(({ name }) => isMacro(name)),
  });
}
