import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayNumber,
  guessDayFirst,
  isoDay,
  readRecordedOn,
  recordedOnInWords,
  recordedOnOf,
} from './recorded-on';

const read = (cell: string, dayFirst = true) => {
  const days = readRecordedOn(cell, dayFirst);
  return days === null ? null : [isoDay(days.from), isoDay(days.to)];
};

describe('a date cell', () => {
  it.each([
    ['2017-03-14', '2017-03-14'],
    ['2017-03-14T09:30:00', '2017-03-14'],
    ['14/03/2017', '2017-03-14'],
    ['14/03/2017 09:30', '2017-03-14'],
    ['4/3/17', '2017-03-04'],
    ['03-Mar-2017', '2017-03-03'],
    ['3 March 2017', '2017-03-03'],
    ['14-MAR-84', '1984-03-14'],
    ['42808', '2017-03-14'],
    ['42808.395833', '2017-03-14'],
    [' 2017-03-14 ', '2017-03-14'],
  ])('%s is one day', (cell, day) => {
    expect(read(cell)).toEqual([day, day]);
  });

  it.each([
    ['2018-10', '2018-10-01', '2018-10-31'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['Dec-17', '2017-12-01', '2017-12-31'],
    ['February 2017', '2017-02-01', '2017-02-28'],
  ])('%s is a whole month', (cell, first, last) => {
    expect(read(cell)).toEqual([first, last]);
  });

  it.each([
    '',
    'unknown',
    '31/02/2017',
    '14/13/2017',
    '2017-00',
    '32-Mar-2017',
    '1066-10-14',
    '12345',
    '3 Marzo',
  ])('%s cannot be read', (cell) => {
    expect(read(cell)).toBeNull();
  });

  it('is read month first only when the list is American', () => {
    expect(read('03/04/2017')).toEqual(['2017-04-03', '2017-04-03']);
    expect(read('03/04/2017', false)).toEqual(['2017-03-04', '2017-03-04']);
  });

  it('comes back as the day it was written from, for every day of a century', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (day) => {
        const iso = isoDay(day);
        expect(dayNumber(iso)).toBe(day);
        expect(read(iso)).toEqual([iso, iso]);
        const [year, month, date] = iso.split('-');
        expect(read(`${date}/${month}/${year}`)).toEqual([iso, iso]);
      }),
    );
  });
});

it('keeps a month as a month: no day is made up', () => {
  const days = readRecordedOn('2018-10');
  expect(days && recordedOnOf(days)).toBe('2018-10');
  expect(recordedOnInWords('2018-10')).toBe('October 2018');
  expect(recordedOnInWords('2017-11-21')).toBe('21 November 2017');
});

it('takes a list for American only when a second number above 12 says so', () => {
  expect(guessDayFirst(['01/02/2017', '03/28/2017'])).toEqual({ dayFirst: false, mixed: false });
  expect(guessDayFirst(['01/02/2017', '28/03/2017'])).toEqual({ dayFirst: true, mixed: false });
  expect(guessDayFirst(['28/03/2017', '03/28/2017'])).toEqual({ dayFirst: true, mixed: true });
  expect(guessDayFirst(['01/02/2017'])).toEqual({ dayFirst: true, mixed: false });
});
