import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import { describe, expect, it } from 'vitest';
import { guessOffences, guessOffenceType } from './offence-words';
import {
  isSharedEvenly,
  type PlanStart,
  plannedTotal,
  startingPlan,
  withOffences,
  withStrata,
  withSubset,
  withTotal,
} from './plan';
import { recallMapping, rememberMapping } from './remembered-mapping';
import { strataOf, stratumLabel } from './strata';

const types = peel2017.offenceTypes;
const start: PlanStart = {
  windowFrom: '2017-01-01',
  windowTo: '2017-03-31',
  target: 60,
  types,
  words: types.map(({ label }) => label),
  seed: 's',
};

describe('the force’s own words for an offence', () => {
  it.each([
    ['Theft from the person', 'theft-from-person'],
    ['Attempted rape of a female aged 16 and over', 'rape'],
    ['Stalking involving fear of violence', 'stalking'],
    ['Racially or religiously aggravated harassment', 'harassment'],
    ['Common assault and battery', 'common-assault'],
    ['Wounding with intent to do grievous bodily harm', 'gbh'],
    ['Assault occasioning actual bodily harm', 'abh'],
    ['ABH', 'abh'],
  ])('%s are known', (word, type) => {
    expect(guessOffenceType(word, types)).toBe(type);
  });

  it.each(['Violence and sexual offences', 'Stalking or harassment', 'Burglary', 'Grape theft', ''])(
    '%s are left to the lead',
    (word) => {
      expect(guessOffenceType(word, types)).toBeNull();
    },
  );

  it('of data.police.uk name only one type for certain', () => {
    const words = [
      'Theft from the person',
      'Violence and sexual offences',
      'Other theft',
      'Anti-social behaviour',
    ];
    expect(guessOffences(words, types)).toEqual({ 'Theft from the person': 'theft-from-person' });
  });
});

describe('a plan', () => {
  it('starts with the framework’s window and target, near-equal over the offences found', () => {
    const plan = startingPlan(start);
    expect(plan.strata.map(({ id, target }) => [id, target])).toEqual(
      types.map(({ id }, at) => [id, at < 4 ? 9 : 8]),
    );
    expect(plan).toMatchObject({
      method: 'stratified',
      windowFrom: '2017-01-01',
      windowTo: '2017-03-31',
      seed: 's',
    });
  });

  it('is one random draw when the list has no offences', () => {
    expect(startingPlan({ ...start, words: [] })).toMatchObject({
      method: 'random',
      strata: [{ id: 'all', target: 60, reserves: 30 }],
    });
  });

  it('maps the words of an earlier list as the lead did then', () => {
    const earlier = {
      ...startingPlan(start),
      offences: { 'Violence and sexual offences': 'abh', Robbery: 'gbh' },
    };
    const words = ['Violence and sexual offences', 'Theft from the person'];
    expect(startingPlan({ ...start, words, earlier }).offences).toEqual({
      'Violence and sexual offences': 'abh',
      'Theft from the person': 'theft-from-person',
    });
  });

  it('shares near-equal quotas anew when the offences change, and leaves own quotas alone', () => {
    const plan = startingPlan({ ...start, words: ['Rape', 'Stalking'] });
    const more = withOffences(plan, { ...plan.offences, ABH: 'abh' }, types, 60);
    expect(more.strata.map(({ id, target }) => [id, target])).toEqual([
      ['rape', 20],
      ['stalking', 20],
      ['abh', 20],
    ]);
    const own = {
      ...plan,
      strata: plan.strata.map((quota, at) => ({ ...quota, target: at === 0 ? 10 : 50 })),
    };
    expect(isSharedEvenly(own.strata)).toBe(false);
    expect(
      withOffences(own, { ...plan.offences, ABH: 'abh' }, types, 60).strata.map(({ target }) => target),
    ).toEqual([10, 50, 0]);
  });

  it('keeps its total when it draws from the whole list and back', () => {
    const random = withStrata(startingPlan(start), false, types, 60);
    expect(random).toMatchObject({ method: 'random', strata: [{ id: 'all', target: 60, reserves: 30 }] });
    const back = withStrata(random, true, types, 60);
    expect(back.method).toBe('stratified');
    expect(plannedTotal(back.strata)).toBe(60);
  });

  it('is purposive while it looks at flagged files only, by offence or not', () => {
    const subset = { column: 3, values: ['Y'], reason: 'Vulnerable victims' };
    const flagged = withSubset(startingPlan(start), subset);
    expect(flagged).toMatchObject({ method: 'purposive', subset });
    expect(flagged.strata).toHaveLength(7);
    const whole = withStrata(flagged, false, types, 18);
    expect(whole).toMatchObject({ method: 'purposive', subset, strata: [{ id: 'all', target: 18 }] });
    const all = withSubset(whole, null);
    expect(all.method).toBe('random');
    expect(all).not.toHaveProperty('subset');
  });

  it('keeps a total that is no number of files, so that it can be refused', () => {
    expect(withTotal(startingPlan(start), -3).strata[0]?.target).toBe(-3);
  });
});

it('orders strata as the framework does, the list’s own words after them', () => {
  const strata = strataOf({ a: 'Violence', b: 'abh', c: 'rape', d: 'Drugs' }, types);
  expect(strata).toEqual(['rape', 'abh', 'Drugs', 'Violence']);
  expect(strata.map((id) => stratumLabel(id, types))).toEqual([
    'Rape (including attempts)',
    'Actual bodily harm',
    'Drugs',
    'Violence',
  ]);
});

describe('the mapping of a force’s last list', () => {
  const columns = ['Crime ID', 'Month', 'Crime type'];
  const remembered = rememberMapping({ reference: 0, recordedOn: 1, offence: 2 }, columns);

  it('is found again by the names of the columns, in whatever order they stand', () => {
    expect(recallMapping(remembered, ['Crime type', 'Note', 'Crime ID', 'Month'])).toEqual({
      reference: 2,
      recordedOn: 3,
      offence: 0,
    });
  });

  it('is not used when a column is missing, or when what was stored makes no sense', () => {
    expect(recallMapping(remembered, ['Crime ID', 'Month'])).toBeNull();
    for (const nonsense of [undefined, null, 'x', {}, { reference: 3 }])
      expect(recallMapping(nonsense, columns)).toBeNull();
  });

  it('keeps American dates American', () => {
    const american = rememberMapping(
      { reference: 0, recordedOn: 1, offence: null, dayFirst: false },
      columns,
    );
    expect(recallMapping(american, columns)).toEqual({
      reference: 0,
      recordedOn: 1,
      offence: null,
      dayFirst: false,
    });
  });
});
