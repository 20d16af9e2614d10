import { withinTime } from '@data/within-time';
import { fail, type Result, succeed } from '@shared/result';
import type { ImportFailure } from '@shared/sampling/import-failure';
import { plainWorkbook, type WorkbookRefusal } from '@shared/workbook/plain-workbook';
import readWorkbook from 'read-excel-file/web-worker';

const MEGABYTE = 1024 * 1024;
/** Reading holds all sheets in memory as text and as rows, many times the size of the file. */
const MOST = { packedMegabytes: 60, unpackedMegabytes: 256, cells: 40_000_000 };
const LIMITS = {
  packed: MOST.packedMegabytes * MEGABYTE,
  unpacked: MOST.unpackedMegabytes * MEGABYTE,
  cells: MOST.cells,
};
/** What a large sheet takes is far below; the reader waits for ever for a part that some damaged workbooks promise. */
const READ_WITHIN_MILLISECONDS = 90_000;

export interface OpenWorkbook {
  sheets: string[];
  /** A sheet as CSV: UTF-8, commas, CRLF. Days are written "2017-03-14", numbers as they are stored. */
  csvOf(sheet: string): Uint8Array<ArrayBuffer> | null;
}

type Cell = string | number | boolean | Date | null;

export function isWorkbook(file: File, firstBytes: Uint8Array): boolean {
  return file.name.toLowerCase().endsWith('.xlsx') && firstBytes[0] === 0x50 && firstBytes[1] === 0x4b;
}

function failureOf({ kind }: WorkbookRefusal, name: string): ImportFailure {
  switch (kind) {
    case 'too-large':
      return { kind: 'workbook-too-large', name, megabytes: MOST.packedMegabytes };
    case 'unpacks-too-large':
      return { kind: 'workbook-unpacks-too-large', name, megabytes: MOST.unpackedMegabytes };
    case 'too-many-cells':
      return { kind: 'workbook-too-many-cells', name, most: MOST.cells };
    case 'not-a-workbook':
    case 'unreadable':
      return { kind: 'workbook-unreadable', name };
  }
}

export async function openWorkbook(file: File): Promise<Result<OpenWorkbook, ImportFailure>> {
  const { name } = file;
  if (file.size > LIMITS.packed) return fail(failureOf({ kind: 'too-large' }, name));
  try {
    const plain = plainWorkbook(new Uint8Array(await file.arrayBuffer()), LIMITS);
    if (!plain.ok) return fail(failureOf(plain.failure, name));
    const sheets = await withinTime(READ_WITHIN_MILLISECONDS, readWorkbook(plain.value.bytes.buffer));
    // A sheet that its workbook names and does not hold comes without rows, whatever the types say.
    const rowsOf = new Map(
      sheets.map(({ sheet, data }) => [
        sheet,
        Array.isArray(data) ? (data as unknown as Cell[][]) : undefined,
      ]),
    );
    return succeed({
      sheets: [...rowsOf.keys()],
      csvOf: (sheet) => {
        const rows = rowsOf.get(sheet);
        return rows === undefined ? null : new TextEncoder().encode(rows.map(csvLine).join(''));
      },
    });
  } catch {
    return fail({ kind: 'workbook-unreadable', name });
  }
}

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return dateText(cell);
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A workbook's date has no time zone; the reader gives it as if it were UTC. */
function dateText(date: Date): string {
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}
