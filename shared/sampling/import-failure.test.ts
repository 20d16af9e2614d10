import { expect, it } from 'vitest';
import { encodingLabel, formatWords, sizeInWords, unreadableWords } from './format-words';
import { type ImportFailure, importFailureWords } from './import-failure';

const name = 'list.csv';
const failures: ImportFailure[] = [
  { kind: 'empty', name },
  { kind: 'foreign', name, is: 'binary' },
  { kind: 'not-a-list', name },
  { kind: 'no-rows', name },
  { kind: 'endless-cell', name, row: 1_200 },
  { kind: 'too-many-cells', name, row: 3 },
  { kind: 'columns-differ', name, first: 'a.csv', missing: [], added: [] },
  { kind: 'same-file', name, first: 'a.csv' },
  { kind: 'too-many-offences', column: 'Offence', most: 5_000 },
  { kind: 'workbook-unreadable', name },
  { kind: 'workbook-too-large', name, megabytes: 60 },
  { kind: 'workbook-unpacks-too-large', name, megabytes: 256 },
  { kind: 'workbook-too-many-cells', name, most: 40_000_000 },
  { kind: 'unreadable', name },
  { kind: 'list-missing', name, sha256: 'abc' },
  { kind: 'not-sealed' },
  { kind: 'cancelled' },
  { kind: 'too-slow' },
  { kind: 'crashed' },
];

it.each(failures)('says what happened, that nothing was changed, and what to do: $kind', (failure) => {
  const { title, next } = importFailureWords(failure);
  expect(title).toMatch(/^[A-Z“l].*\.(csv)?\.?$/);
  expect(next).toMatch(/Nothing was (imported and nothing was )?changed/);
});

it('gives every failure words of its own', () => {
  expect(new Set(failures.map((failure) => importFailureWords(failure).title)).size).toBe(failures.length);
});

it('says that columns only stand in another order when none is missing', () => {
  const { next } = importFailureWords({
    kind: 'columns-differ',
    name,
    first: 'a.csv',
    missing: [],
    added: [],
  });
  expect(next).toContain('The same columns stand in another order.');
});

it('says how a list was read', () => {
  expect(formatWords({ encoding: 'windows-1252', separator: ';', headerRow: 4 })).toBe(
    'Windows-1252 (Western European), separated by semicolons, header in row 5',
  );
  expect(formatWords({ encoding: 'utf-8', separator: '\t', headerRow: -1 })).toBe(
    'UTF-8, separated by tabs, no header',
  );
  expect(encodingLabel('macintosh')).toBe('Mac Roman');
  expect(unreadableWords('a.csv', 1, 'utf-8')).toContain('One character of a.csv cannot be read as UTF-8.');
  expect(unreadableWords('a.csv', 2_345, 'utf-8')).toContain('2,345 characters');
  expect([999, 88_158, 2_294_479].map(sizeInWords)).toEqual(['999 bytes', '88 KB', '2.3 MB']);
});
