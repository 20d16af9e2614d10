import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellAt, isBlankRow } from './cell-text';
import { createRowScanner, parseCsv } from './csv-parser';
import { createFingerprintTable } from './fingerprint-table';
import { createFrameIndexer } from './frame-index';
import { isBlank, type RowInText, rowOf, textsOf, trimmedAt } from './row-in-text';

const cell = fc
  .array(fc.constantFrom('a', 'b', 'é', '\u{1f46e}', ' ', '\t', '\u00a0', '\r', '"', ','), { maxLength: 6 })
  .map((parts) => parts.join(''));
const messyText = fc
  .array(fc.constantFrom('a', 'b', ' ', '\u00a0', '"', '""', ',', '\n', '\r\n', 'é'), { maxLength: 60 })
  .map((parts) => parts.join(''));

/** The same cells inside a longer text, between other characters, as a scanned row has them. */
function inLongerText(cells: readonly string[]): RowInText {
  const text = `x${cells.join('xx')}x`;
  let at = 1;
  const from = cells.map(({ length }) => {
    const start = at;
    at += length + 2;
    return start;
  });
  return {
    cells: cells.length,
    texts: cells.map(() => text),
    from,
    to: from.map((start, index) => start + (cells[index]?.length ?? 0)),
  };
}

it('says the same of a row where it stands as of its cells', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 5 }), fc.nat(6), (cells, column) => {
      for (const row of [rowOf(cells), inLongerText(cells)]) {
        expect(textsOf(row)).toEqual(cells);
        expect(isBlank(row)).toBe(isBlankRow(cells));
        expect(trimmedAt(row, column)).toBe(cellAt(cells, column));
        expect(trimmedAt(row, null)).toBe('');
      }
    }),
  );
});

it('knows a row by the same fingerprint wherever its cells stand', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 20 }), (rows) => {
      const whole = createFingerprintTable();
      const placed = createFingerprintTable();
      const first = rows.map((cells, at) => whole.firstSeen(cells, at + 1));
      expect(rows.map((cells, at) => placed.firstSeenRow(inLongerText(cells), at + 1))).toEqual(first);
      expect(rows.map((cells) => placed.firstSeen(cells, 99))).toEqual(first);
    }),
  );
});

it('holds on to nothing of the row before, however wide that was', () => {
  const rows: string[][] = [];
  const held: number[] = [];
  const scanner = createRowScanner(',', (row) => {
    rows.push(textsOf(row));
    held.push(row.texts.length);
  });
  scanner.push(`${'w,'.repeat(999)}w\na,b,c\nd\n\ne,f\n`);
  expect(rows.slice(1)).toEqual([['a', 'b', 'c'], ['d'], [], ['e', 'f']]);
  expect(held).toEqual([1000, 3, 3, 3, 3]);
});

it('gives the same index from a text cut anywhere as from its cells one by one', () => {
  const mapping = { reference: 0, recordedOn: null, offence: 1 };
  fc.assert(
    fc.property(messyText, fc.integer({ min: 1, max: 9 }), (text, size) => {
      const whole = createFrameIndexer(mapping, 2, 2);
      const parsed = parseCsv(text, ',');
      for (const cells of parsed.ok ? parsed.value : []) whole.add(rowOf(cells));
      const cut = createFrameIndexer(mapping, 2, 2);
      const scanner = createRowScanner(',', (row) => cut.add(row));
      for (let at = 0; at < text.length; at += size) scanner.push(text.slice(at, at + size));
      scanner.end();
      expect(cut.finish()).toEqual(whole.finish());
    }),
  );
});
