import { expect, it } from 'vitest';
import { createFingerprintTable } from './fingerprint-table';

it('knows a row that came before, and by which number', () => {
  const table = createFingerprintTable();
  expect(table.firstSeen(['22A/1/17', '2017-01'], 1)).toBe(1);
  expect(table.firstSeen(['22A/2/17', '2017-01'], 2)).toBe(2);
  expect(table.firstSeen(['22A/1/17', '2017-01'], 3)).toBe(1);
});

it.each([
  ['parts cut elsewhere', [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], ['', 'abc'], ['a', 'b', 'c']]],
  ['an empty part more', [[], [''], ['', ''], ['', '', '']]],
  ['an odd length filled up with zeros', [['a'], ['a\0'], ['a', '\0'], ['\0a'], ['\0'], ['\0\0']]],
  ['units changed over', [['abcd'], ['cdab'], ['badc'], ['dcba'], ['acbd']]],
  ['characters of two units', [['\u{1f46e}'], ['\ud83d'], ['\udc6e'], ['\udc6e\ud83d'], ['x\u{1f46e}']]],
  ['the highest units', [['\uffff'], ['\uffff\uffff'], ['\uffff\u7fff'], ['\u7fff\uffff']]],
])('takes for different: %s', (_, rows) => {
  const table = createFingerprintTable();
  expect(rows.map((cells, at) => table.firstSeen(cells, at + 1))).toEqual(rows.map((_, at) => at + 1));
  expect(rows.map((cells) => table.firstSeen(cells, 99))).toEqual(rows.map((_, at) => at + 1));
});

it('takes 200,000 references that differ in one figure for different, and finds each again', () => {
  const table = createFingerprintTable();
  const cells = (at: number) => ['West Mercia Police', `22A/${at}/17`, 'Violence and sexual offences'];
  let strays = 0;
  for (let at = 1; at <= 200_000; at += 1) if (table.firstSeen(cells(at), at) !== at) strays += 1;
  for (let at = 1; at <= 200_000; at += 1) if (table.firstSeen(cells(at), 999_999) !== at) strays += 1;
  expect(strays).toBe(0);
});
