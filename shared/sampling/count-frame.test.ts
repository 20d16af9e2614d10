import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountSettings, countFrame } from './count-frame';
import { addsUp, exclusionLines } from './exclusions';
import { createFrameIndexer } from './frame-index';
import { rowOf } from './row-in-text';

const mapping = { reference: 0, recordedOn: 1, offence: 2 };
const settings: CountSettings = {
  method: 'stratified',
  windowFrom: '2017-01-01',
  windowTo: '2017-03-31',
  offences: { Rape: 'rape', Stalking: 'stalking' },
  strata: [{ id: 'rape' }, { id: 'stalking' }],
  keepRepeatedReferences: false,
};

function indexOf(rows: string[][], markColumn: number | null = null, columns = mapping) {
  const indexer = createFrameIndexer(columns, 3, markColumn);
  for (const row of rows) indexer.add(rowOf(row));
  return indexer.finish();
}

const count = (rows: string[][], change: Partial<CountSettings> = {}) =>
  countFrame(indexOf(rows), { ...settings, ...change }).counts;

describe('what was counted', () => {
  it('puts every row into the first class that holds', () => {
    const counts = count([
      ['A1', '2017-01-05', 'Rape'],
      ['A1', '2017-01-05', 'Rape'],
      ['', '', ''],
      [],
      ['', '2017-01-06', 'Rape'],
      ['A2', 'soon', 'Rape'],
      ['A3', '2016-12-31', 'Rape'],
      ['A4', '2017-02-01', 'Burglary'],
      ['A1', '2017-01-07', 'Stalking'],
      ['A5', '2017-03-31', 'Stalking'],
    ]);
    expect(counts).toEqual({
      read: 10,
      blank: 2,
      exactDuplicates: 1,
      withoutReference: 1,
      withoutDate: 1,
      outsideWindow: 1,
      otherOffences: 1,
      repeatedLeftOut: 1,
      eligible: 2,
      repeatedReferences: 1,
      perStratum: { rape: 1, stalking: 1 },
    });
    expect(addsUp(counts)).toBe(true);
  });

  it('counts a month only when all of it lies in the window', () => {
    const rows = [
      ['A1', '2017-01', 'Rape'],
      ['A2', '2017-03', 'Rape'],
    ];
    expect(count(rows).eligible).toBe(2);
    expect(count(rows, { windowTo: '2017-03-30' })).toMatchObject({ eligible: 1, outsideWindow: 1 });
    expect(count(rows, { windowFrom: '2017-01-02' })).toMatchObject({ eligible: 1, outsideWindow: 1 });
  });

  it('keeps repeated references when the lead says so, and still counts them', () => {
    const rows = [
      ['A1', '2017-01-05', 'Rape'],
      ['A1', '2017-01-05', 'Stalking'],
    ];
    expect(count(rows)).toMatchObject({ eligible: 1, repeatedLeftOut: 1, repeatedReferences: 1 });
    expect(count(rows, { keepRepeatedReferences: true })).toMatchObject({
      eligible: 2,
      repeatedLeftOut: 0,
      repeatedReferences: 1,
    });
  });

  it('leaves no file out for repeating the reference of a row that cannot be drawn itself', () => {
    const rows = [
      ['A1', '2017-01-05', 'Burglary'],
      ['A1', '2017-01-05', 'Rape'],
    ];
    expect(count(rows)).toMatchObject({ otherOffences: 1, eligible: 1, repeatedLeftOut: 0 });
  });

  it('does not ask about a column that the list does not have', () => {
    const rows = [['A1'], ['A2'], ['A1', 'x']];
    const index = indexOf(rows, null, { reference: 0, recordedOn: null as never, offence: null as never });
    const all = { ...settings, method: 'random' as const, strata: [{ id: 'all' }], offences: {} };
    expect(countFrame(index, all).counts).toMatchObject({ withoutDate: 0, outsideWindow: 0, eligible: 2 });
  });

  it('takes white space and no-break spaces for nothing, but not words in another case', () => {
    expect(count([['\u00a0 \t', '2017-01-05', 'Rape']])).toMatchObject({ withoutReference: 1 });
    expect(
      count([
        [' A1 ', ' 2017-01-05', 'Rape '],
        ['A2', '2017-01-05', 'rape'],
      ]),
    ).toMatchObject({
      eligible: 1,
      otherOffences: 1,
    });
  });

  it('looks only at marked rows in a purposive draw', () => {
    const rows = [
      ['A1', '2017-01-05', 'Rape', 'Y'],
      ['A2', '2017-01-05', 'Rape', 'N'],
      ['A3', '2017-01-05', 'Rape'],
    ];
    const subset = { column: 3, values: ['Y'], reason: 'Vulnerable victims' };
    const counts = countFrame(indexOf(rows, 3), { ...settings, method: 'purposive', subset }).counts;
    expect(counts).toMatchObject({ outsideSubset: 2, eligible: 1 });
    expect(addsUp(counts)).toBe(true);
    expect(exclusionLines(counts, { ...settings, subset }).map(({ id }) => id)).toContain('outsideSubset');
  });
});

const cell = fc.constantFrom(
  '',
  ' ',
  'A1',
  'A2',
  'A3',
  '2017-01-05',
  '2017-02',
  '1 Jan 16',
  'Rape',
  'Stalking',
  'Theft',
);
const list = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 60 });

it('adds up for any list and any settings', () => {
  fc.assert(
    fc.property(list, fc.boolean(), fc.constantFrom('2016-01-01', '2017-01-01'), (rows, keep, windowFrom) => {
      const counts = count(rows, { keepRepeatedReferences: keep, windowFrom });
      expect(addsUp(counts)).toBe(true);
      const out = exclusionLines(counts, { ...settings, keepRepeatedReferences: keep, windowFrom });
      expect(out.reduce((total, line) => total + line.rows, counts.eligible)).toBe(rows.length);
    }),
  );
});

it('finds exactly the duplicate rows that comparing every cell finds', () => {
  fc.assert(
    fc.property(list, (rows) => {
      const seen = new Set<string>();
      const isBlank = (row: string[]) => row.every((text) => text.trim() === '');
      const expected = rows.filter((row) => {
        const text = JSON.stringify(row);
        if (isBlank(row) || !seen.has(text)) {
          seen.add(text);
          return false;
        }
        return true;
      });
      expect(count(rows).exactDuplicates).toBe(expected.length);
    }),
  );
});

it('holds more rows than its arrays begin with', () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => [`A${at}`, '2017-01-05', 'Rape']);
  expect(count([...rows, ...rows])).toMatchObject({
    read: 20_000,
    exactDuplicates: 10_000,
    eligible: 10_000,
  });
});

it('says when a column holds too many different words to be one of offence types', () => {
  const rows = Array.from({ length: 5_001 }, (_, at) => [`A${at}`, '2017-01-05', `offence ${at}`]);
  expect(indexOf(rows).tooManyWords).toBe('offence');
  expect(indexOf(rows.slice(0, 5_000)).tooManyWords).toBeNull();
});
