import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCsvParser, parseCsv } from './csv-parser';

function rows(text: string, separator = ','): string[][] {
  const parsed = parseCsv(text, separator);
  if (!parsed.ok) throw new Error(parsed.failure.kind);
  return parsed.value;
}

/** Text that looks like a damaged list: quotation marks and line ends where they do not belong. */
const messyText = fc
  .array(fc.constantFrom('a', 'b', ' ', '"', '""', ',', ';', '\n', '\r', '\r\n', 'é', '“'), { maxLength: 40 })
  .map((parts) => parts.join(''));

it('keeps line ends and doubled marks inside a quoted cell', () => {
  expect(rows('a,"one\r\ntwo ""three""",c\n')).toEqual([['a', 'one\r\ntwo "three"', 'c']]);
});

it('ends a row at a lone carriage return, as lists from old Macs do', () => {
  expect(rows('a,b\rc,d\r')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

it('keeps a lone carriage return inside a quoted cell as text', () => {
  expect(rows('a,"b\rc"\nd,e')).toEqual([
    ['a', 'b\rc'],
    ['d', 'e'],
  ]);
});

it('reads ragged rows as they are, and an empty line as a row without cells', () => {
  expect(rows('a,b,c\n\nd\ne,f,g,h\n')).toEqual([['a', 'b', 'c'], [], ['d'], ['e', 'f', 'g', 'h']]);
});

it('drops NUL bytes and reads what is around them', () => {
  const text = readFileSync(new URL('./fixtures/csvkit_null_byte.csv', import.meta.url), 'utf8');
  expect(text).toContain('\0');
  expect(rows(text)).toEqual([
    ['a', 'b', 'c'],
    ['', '2', '3'],
  ]);
});

it('says in which row a quotation mark is opened and never closed, instead of swallowing the list', () => {
  const endless = `a,b\nc,"${'x,y\n'.repeat(300_000)}`;
  expect(parseCsv(endless, ',')).toEqual({ ok: false, failure: { kind: 'endless-cell', row: 2 } });
});

it('refuses a row with more cells than any list has', () => {
  expect(parseCsv(','.repeat(30_000), ',')).toEqual({
    ok: false,
    failure: { kind: 'too-many-cells', row: 1 },
  });
});

it('reads the same rows wherever the text is cut into pieces', () => {
  fc.assert(
    fc.property(messyText, fc.array(fc.nat(40), { maxLength: 5 }), (text, cuts) => {
      const read: string[][] = [];
      const parser = createCsvParser(',', (cells) => read.push(cells));
      const at = [...new Set(cuts)].sort((a, b) => a - b);
      for (const [index, from] of [0, ...at].entries())
        parser.push(text.slice(from, at[index] ?? text.length));
      parser.end();
      expect(read).toEqual(rows(text));
    }),
  );
});

it('reads the same rows as the csv module of Python, so that an outsider counts the same', () => {
  const texts = fc.sample(messyText, { numRuns: 2_000, seed: 20_170_331 });
  const script =
    'import csv, io, json, sys; print(json.dumps([list(csv.reader(io.StringIO(t, newline=""))) for t in json.load(sys.stdin)]))';
  const answer = execFileSync('python3', ['-c', script], { input: JSON.stringify(texts), encoding: 'utf8' });
  expect(texts.map((text) => rows(text))).toEqual(JSON.parse(answer));
});
