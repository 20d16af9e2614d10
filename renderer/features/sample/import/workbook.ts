import { fail, type Result, succeed } from '@shared/result';
import type { ImportFailure } from '@shared/sampling/import-failure';
import readWorkbook from 'read-excel-file/web-worker';

/** Unpacking holds the whole sheet in memory, many times the size of the file. */
const MOST_MEGABYTES = 60;

export interface OpenWorkbook {
  sheets: string[];
  /** A sheet as CSV: UTF-8, commas, CRLF. Days are written "2017-03-14", numbers as they are stored. */
  csvOf(sheet: string): Uint8Array<ArrayBuffer> | null;
}

type Cell = string | number | boolean | Date | null;

export function isWorkbook(file: File, firstBytes: Uint8Array): boolean {
  return file.name.toLowerCase().endsWith('.xlsx') && firstBytes[0] === 0x50 && firstBytes[1] === 0x4b;
}

export async function openWorkbook(file: File): Promise<Result<OpenWorkbook, ImportFailure>> {
  const { name } = file;
  if (file.size > MOST_MEGABYTES * 1024 * 1024)
    return fail({ kind: 'workbook-too-large', name, megabytes: MOST_MEGABYTES });
  try {
    const sheets = await readWorkbook(file);
    const rowsOf = new Map(sheets.map(({ sheet, data }) => [sheet, data as unknown as Cell[][]]));
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
