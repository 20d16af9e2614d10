import { exportXlsx } from '@shared/export/scores/export-xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { plainWorkbook } from './plain-workbook';
import { cellsToLayOut } from './sheet-size';

const MEGABYTE = 1024 * 1024;
const LIMITS = { packed: 4 * MEGABYTE, unpacked: 4 * MEGABYTE, cells: 1_000_000 };
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const real = (rows: number) =>
  exportXlsx([
    {
      name: 'Crimes',
      columns: [{ title: 'Crime ID', width: 9 }],
      rows: Array.from({ length: rows }, (_, at) => [`c${at}`]),
    },
  ]);
const withSheet = (rows: string) =>
  zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': strToU8(sheet(rows)) });
const refusal = (bytes: Uint8Array) => {
  const opened = plainWorkbook(bytes, LIMITS);
  return opened.ok ? 'opened' : opened.failure.kind;
};

/** A zip whose entries all share the bytes of the first, as one made to fill memory does. */
function overlapping(copies: number): Uint8Array {
  const inside = new Uint8Array(MEGABYTE);
  const zip = zipSync({ 'xl/workbook.xml': inside }, { level: 0 });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  const directory = view.getUint32(zip.length - 6, true);
  const entry = zip.slice(directory, zip.length - 22);
  // What it says it unpacks to: next to nothing.
  new DataView(entry.buffer).setUint32(24, 1, true);
  const end = zip.slice(zip.length - 22);
  new DataView(end.buffer).setUint16(10, copies, true);
  new DataView(end.buffer).setUint16(8, copies, true);
  return Uint8Array.from([
    ...zip.subarray(0, directory),
    ...Array.from({ length: copies }, () => [...entry]).flat(),
    ...end,
  ]);
}

describe('a workbook that is opened', () => {
  it('reads as it did, however large its sheet is', async () => {
    const bytes = real(9000);
    const opened = plainWorkbook(bytes, LIMITS);
    if (!opened.ok) throw new Error(opened.failure.kind);
    const [before] = await readWorkbook(Buffer.from(bytes));
    const [after] = await readWorkbook(Buffer.from(opened.value.bytes));
    expect(after?.data).toHaveLength(9001);
    expect(after).toEqual(before);
  });

  it('loses its pictures and macros on the way, and says that it had macros', () => {
    const parts = unzipSync(real(3));
    const bytes = zipSync({
      ...parts,
      'xl/vbaProject.bin': strToU8('Sub'),
      'xl/media/1.png': strToU8('PNG'),
    });
    const opened = plainWorkbook(bytes, LIMITS);
    if (!opened.ok) throw new Error(opened.failure.kind);
    expect(opened.value.hasMacros).toBe(true);
    expect(Object.keys(unzipSync(opened.value.bytes)).sort()).toEqual(
      Object.keys(parts)
        .filter((name) => name.endsWith('.xml') || name.endsWith('.xml.rels'))
        .sort(),
    );
  });
});

describe('a workbook that is refused', () => {
  it.each([
    ['one that unpacks to more than fits', withSheet(' '.repeat(5 * MEGABYTE)), 'unpacks-too-large'],
    ['one whose parts share their bytes', overlapping(50), 'unpacks-too-large'],
    [
      'one that is too large as it is',
      new Uint8Array([0x50, 0x4b, ...new Uint8Array(4 * MEGABYTE)]),
      'too-large',
    ],
    [
      'one with a cell far below',
      withSheet('<row r="1000000"><c r="C1000000"><v>1</v></c></row>'),
      'too-many-cells',
    ],
    [
      'one with a row that Excel has not',
      withSheet('<row r="999999999"><c r="A1"><v>1</v></c></row>'),
      'unreadable',
    ],
    [
      'one with another way to write it',
      withSheet('<row r="1e9"><c r="A1"><v>1</v></c></row>'),
      'unreadable',
    ],
    ['one that hides it', withSheet('<row x=">" r="999999999"/>'), 'unreadable'],
    ['one that spells it', withSheet('<row r="&#57;99999999"/>'), 'unreadable'],
    [
      'one with a column that Excel has not',
      withSheet('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'),
      'unreadable',
    ],
    ['half of one', real(30).slice(0, 900), 'unreadable'],
    ['something else in a zip', zipSync({ 'a.txt': strToU8('a') }), 'not-a-workbook'],
  ])('%s', (_, bytes, kind) => {
    expect(refusal(bytes)).toBe(kind);
  });
});

it('counts the table up to the last cell with something in it', () => {
  expect(cellsToLayOut(sheet('<row r="2"><c r="B2"><v>1</v></c></row>'))).toBe(4);
  expect(cellsToLayOut(sheet('<x:row r="2"><x:c t="s" r="AB2" ><v>1</v></x:c></x:row>'))).toBe(56);
  expect(cellsToLayOut(sheet('<row r="7"><c r="A7"/></row><row r="1048576" ht="12"/>'))).toBe(0);
  expect(cellsToLayOut('<drawing><from><row>5</row></from></drawing>')).toBe(0);
});
