import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessColumns } from './columns';
import { columnNames, firstRows, guessHeaderRow, guessSeparator } from './list-shape';

const police = readFileSync(
  new URL('./fixtures/police-uk/2018-10-west-mercia-street.csv', import.meta.url),
  'utf8',
);
const emissions = readFileSync(new URL('./fixtures/excel_pasting_multiline.csv', import.meta.url), 'utf8');

const preamble = [
  'Extract of recorded crime, produced for inspection, not for publication',
  '************',
  '',
  'Region:;West',
  'Period:;January, February, March',
  'Crime number;Date recorded;Offence',
  '12A/345/17;03/01/2017;Stalking; involving fear',
  '12A/346/17;04/01/2017;Rape',
  '12A/347/17;04/01/2017;Rape',
  '',
].join('\n');

describe('the separator', () => {
  it('is a comma for a police list whose cells hold semicolons', () => {
    expect(police).toContain('Investigation complete; no suspect identified');
    expect(guessSeparator(police, true)).toBe(',');
  });

  it('is a semicolon under a preamble full of commas', () => {
    expect(guessSeparator(preamble, true)).toBe(';');
  });

  it('is found among tabs and bars', () => {
    expect(guessSeparator('a\tb\n1\t2\n', true)).toBe('\t');
    expect(guessSeparator('a|b|c\n1|2|3\n', true)).toBe('|');
  });
});

describe('the header row', () => {
  it('is the first row of a police list', () => {
    expect(guessHeaderRow(firstRows(police, ',', true))).toBe(0);
  });

  it('is found below a title, a subtitle and a blank row, in a list with cells of several lines', () => {
    const rows = firstRows(emissions, ',', true);
    expect(rows[guessHeaderRow(rows)]?.slice(0, 2)).toEqual(['Year', '2000']);
  });

  it('is found below a preamble of rows with other widths', () => {
    const rows = firstRows(preamble, ';', true);
    expect(rows[guessHeaderRow(rows)]).toEqual(['Crime number', 'Date recorded', 'Offence']);
  });

  it('is missing when the first full row already holds a date', () => {
    const rows = firstRows('A1,03/01/2017,Rape\nA2,04/01/2017,Rape\n', ',', true);
    expect(guessHeaderRow(rows)).toBe(-1);
    expect(columnNames(rows, -1)).toEqual(['Column 1', 'Column 2', 'Column 3']);
  });
});

it('leaves out the last row of a text that was cut in the middle of it', () => {
  expect(firstRows('a,b\n1,2\n3,', ',', false)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

describe('the columns', () => {
  const mapped = (names: string[], rows: string[][] = []) => guessColumns(names, rows);

  it('of a police list are known by their names', () => {
    const rows = firstRows(police, ',', true);
    const names = columnNames(rows, 0);
    expect(mapped(names, rows.slice(1))).toEqual({ reference: 0, recordedOn: 1, offence: 9 });
  });

  it.each([
    [['Crime Number', 'Date Recorded', 'HO Description']],
    [['URN', 'Recorded Date', 'Offence']],
    [['CRIME_REF', 'CREATED_DATE', 'OFFENCE_TITLE']],
    [['Occurrence Number', 'Date Reported', 'Offence Type']],
  ])('of a force’s own export are known: %s', (names) => {
    expect(mapped(names)).toEqual({ reference: 0, recordedOn: 1, offence: 2 });
  });

  it('with a date are known by what they hold when the name says nothing', () => {
    const rows = [['x', '03/01/2017', 'Rape']];
    expect(mapped(['Ref', 'Wann', 'Offence'], rows).recordedOn).toBe(1);
  });

  it('are read month first when the list cannot be British', () => {
    const rows = [
      ['x', '03/28/2017', 'Rape'],
      ['y', '03/01/2017', 'Rape'],
    ];
    expect(mapped(['Ref', 'Date', 'Offence'], rows)).toMatchObject({ recordedOn: 1, dayFirst: false });
  });

  it('are left open when no name fits: nothing is made up', () => {
    expect(mapped(['foo', 'bar', 'baz'], [['1', '2', '3']])).toEqual({
      reference: null,
      recordedOn: null,
      offence: null,
    });
  });
});
