import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RETENTION, superseded } from './retention';

const at = (day: number, hour = 12) => new Date(2017, 0, day, hour).getTime();
const backup = (number: number, madeAt: number) => ({ number, madeAt });
const kept = (backups: { number: number; madeAt: number }[]) => {
  const gone = new Set(superseded(backups));
  return backups.filter((one) => !gone.has(one)).map(({ number }) => number);
};

it('keeps the newest of each of the last seven days and of each of the last four weeks', () => {
  // 2 January 2017 was a Monday; one backup a day for six weeks.
  const backups = Array.from({ length: 42 }, (_, index) => backup(index + 1, at(index + 2)));
  expect(kept(backups)).toEqual([21, 28, 35, 36, 37, 38, 39, 40, 41, 42]);
});

it('keeps the last three of a day, so that a mistake of this morning can be gone behind', () => {
  const backups = [8, 10, 12, 14, 16].map((hour, index) => backup(index + 1, at(3, hour)));
  expect(kept(backups)).toEqual([3, 4, 5]);
});

it('keeps the days before a long break', () => {
  const backups = [...[2, 3, 4].map((day) => backup(day, at(day))), backup(300, at(300))];
  expect(superseded(backups)).toEqual([]);
});

it('knows the newest by its number when the clock was turned back', () => {
  const backups = [
    backup(1, at(20, 8)),
    backup(2, at(20, 9)),
    backup(3, at(20, 10)),
    backup(4, at(3)),
    backup(5, at(3)),
  ];
  expect(kept(backups)).toEqual([3, 4, 5]);
});

it('never removes the newest, and never all of a day that it still keeps', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 * 24 }), { minLength: 1, maxLength: 60 }), (hours) => {
      const backups = hours.map((hour, index) => backup(index + 1, at(1, hour)));
      const left = kept(backups);
      expect(left).toContain(backups.length);
      expect(left.length).toBeLessThanOrEqual(RETENTION.newest + RETENTION.daily + RETENTION.weekly);
      expect(superseded(backups.filter(({ number }) => left.includes(number)))).toEqual([]);
    }),
  );
});
