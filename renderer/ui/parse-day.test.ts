import { expect, it } from 'vitest';
import { parseDay } from './parse-day';

it.each([
  '3 March 2017',
  '3 march 2017',
  '3 mar 17',
  '3rd March 2017',
  '03/03/2017',
  '3.3.17',
  '2017-03-03',
  ' 3-3-2017 ',
  '3 March, 2017',
])('reads "%s" as the third of March', (typed) => {
  expect(parseDay(typed)).toBe('2017-03-03');
});

it('puts the day before the month, as in Britain', () => {
  expect(parseDay('4/3/2017')).toBe('2017-03-04');
});

it.each(['', '31/02/2017', '29 February 2017', '3 Foo 2017', '2017-13-01', '3 March', '0/1/2017'])(
  'does not invent a day from "%s"',
  (typed) => {
    expect(parseDay(typed)).toBeNull();
  },
);
