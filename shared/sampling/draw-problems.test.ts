import { describe, expect, it } from 'vitest';
import { drawRemarks, emptyWindowWords, filesToDraw, windowProblem } from './draw-problems';
import type { DrawSettings, FrameCounts, StratumQuota } from './frame';
import { dayNumber } from './recorded-on';

const counts = (perStratum: Record<string, number>): FrameCounts => ({
  read: 100,
  blank: 0,
  exactDuplicates: 0,
  withoutReference: 0,
  withoutDate: 0,
  outsideWindow: 0,
  otherOffences: 0,
  repeatedLeftOut: 0,
  eligible: Object.values(perStratum).reduce((total, rows) => total + rows, 0),
  repeatedReferences: 0,
  perStratum,
});

const remarks = (
  strata: StratumQuota[],
  perStratum: Record<string, number>,
  change: Partial<DrawSettings> = {},
) =>
  drawRemarks({ strata, seed: 'seed', method: 'stratified', ...change }, counts(perStratum), (id) =>
    id.toUpperCase(),
  );

const problems = (...args: Parameters<typeof remarks>) =>
  remarks(...args).flatMap(({ meaning, words }) => (meaning === 'problem' ? [words] : []));

describe('a quota', () => {
  it('that the stratum can give needs no remark', () => {
    expect(remarks([{ id: 'rape', target: 9, reserves: 5 }], { rape: 14 })).toEqual([]);
  });

  it('larger than the stratum gives all there is, and the shortfall is said', () => {
    const strata = [{ id: 'rape', target: 9, reserves: 5 }];
    expect(remarks(strata, { rape: 4 })).toEqual([
      { meaning: 'note', stratum: 'rape', words: 'Only 4 eligible: all are drawn, 5 short.' },
    ]);
    expect(filesToDraw(strata, counts({ rape: 4 }))).toBe(4);
  });

  it('of a stratum with nothing eligible does not stop the others', () => {
    const strata = [
      { id: 'rape', target: 9, reserves: 5 },
      { id: 'stalking', target: 1, reserves: 0 },
    ];
    expect(remarks(strata, { rape: 0, stalking: 5 })).toEqual([
      { meaning: 'note', stratum: 'rape', words: 'No eligible file: 9 short.' },
    ]);
  });

  it('says when fewer reserves than wanted are left', () => {
    expect(remarks([{ id: 'rape', target: 9, reserves: 5 }], { rape: 11 })[0]?.words).toBe(
      '2 left for reserves, not 5.',
    );
  });

  it.each([-1, 2.5, Number.NaN])('of %s stops the draw', (target) => {
    expect(problems([{ id: 'rape', target, reserves: 0 }], { rape: 9 })[0]).toBe(
      'RAPE: the quota must be a whole number, 0 or more.',
    );
  });

  it('of zero leaves the stratum out and says so; zero everywhere stops the draw', () => {
    const zero = { id: 'rape', target: 0, reserves: 0 };
    expect(remarks([zero, { id: 'abh', target: 1, reserves: 0 }], { rape: 9, abh: 9 })).toEqual([
      { meaning: 'note', stratum: 'rape', words: 'Quota 0: none of its 9 files is drawn.' },
    ]);
    expect(problems([zero], { rape: 9 })).toEqual(['Nothing would be drawn: every quota is 0.']);
  });

  it('with reserves below zero stops the draw', () => {
    expect(problems([{ id: 'rape', target: 1, reserves: -2 }], { rape: 9 })).toEqual([
      'RAPE: reserves must be a whole number, 0 or more.',
    ]);
  });
});

describe('a draw', () => {
  const strata = [{ id: 'rape', target: 1, reserves: 0 }];

  it('needs a seed', () => {
    expect(problems(strata, { rape: 9 }, { seed: ' ' })).toEqual([
      'The draw needs a seed, so that anybody can repeat it.',
    ]);
  });

  it('of flagged files needs the reason for it', () => {
    const subset = { column: 3, values: ['Y'], reason: ' ' };
    expect(problems(strata, { rape: 9 }, { method: 'purposive', subset })).toHaveLength(1);
  });

  it('is not made when nothing is eligible', () => {
    expect(problems(strata, { rape: 0 })).toEqual([
      'No row of the list can be drawn: see what was excluded and why.',
    ]);
  });
});

describe('a window', () => {
  it('has to be two days in order', () => {
    expect(windowProblem('2017-01-01', '2017-03-31')).toBeNull();
    expect(windowProblem('2017-03-31', '2017-01-01')).toContain('ends before it begins');
    expect(windowProblem('', '2017-01-01')).toContain('first and the last day');
    expect(windowProblem('2017-02-30', '2017-03-01')).toContain('first and the last day');
  });

  it('that excludes everything is told what the list covers instead', () => {
    const covers = { firstDay: dayNumber('2018-10-01') ?? 0, lastDay: dayNumber('2018-12-31') ?? 0 };
    expect(emptyWindowWords({ windowFrom: '2017-01-01', windowTo: '2017-03-31' }, covers)).toBe(
      'Nothing in this list was recorded in the window, 1 January to 31 March 2017. The list runs from 1 October to 31 December 2018.',
    );
  });
});
