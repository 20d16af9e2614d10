import { describe, expect, it } from 'vitest';
import { dayOf, writeDay, writeInstant, writePeriod, writeShortDay } from './day';
import { listWithAnd } from './list';
import { singularHead, singularOf } from './noun';

describe('dates', () => {
  it('writes a day as the report does', () => {
    expect(writeDay('2017-03-03')).toBe('3 March 2017');
    expect(writeShortDay('2017-02-14')).toBe('14 Feb 2017');
  });

  it('writes the month where a list of crimes gives no day', () => {
    expect(writeDay('2018-10')).toBe('October 2018');
    expect(writeShortDay('2018-10')).toBe('October 2018');
  });

  it('leaves a day that is not filled in alone', () => {
    expect(writeDay('')).toBe('');
    expect(writeDay('2017-13-03')).toBe('2017-13-03');
  });

  it('says month and year once when a period shares them', () => {
    expect(writePeriod('2017-01-01', '2017-03-31')).toBe('1 January to 31 March 2017');
    expect(writePeriod('2016-12-20', '2017-01-05')).toBe('20 December 2016 to 5 January 2017');
    expect(writePeriod('2017-11-06', '2017-11-17')).toBe('6 to 17 November 2017');
    expect(writePeriod('2017-11-06', '2017-11-06')).toBe('6 November 2017');
  });

  it('tells the time in the force area, in summer too', () => {
    const justAfterMidnight = Date.UTC(2017, 6, 3, 23, 30);
    expect(dayOf(justAfterMidnight)).toBe('2017-07-04');
    expect(writeInstant(justAfterMidnight)).toBe('4 July 2017, 00:30');
    expect(writeInstant(Date.UTC(2017, 2, 3, 14, 3))).toBe('3 March 2017, 14:03');
  });
});

describe('lists and nouns', () => {
  it('joins with "and", without a comma before it', () => {
    expect(listWithAnd([])).toBe('');
    expect(listWithAnd(['rape'])).toBe('rape');
    expect(listWithAnd(['rape', 'stalking'])).toBe('rape and stalking');
    expect(listWithAnd(['rape', 'stalking', 'harassment'], 'or')).toBe('rape, stalking or harassment');
  });

  it.each([
    ['cases', 'case'],
    ['relevant cases', 'relevant case'],
    ['cases that involved vulnerable victims', 'case that involved vulnerable victims'],
    ['files that were reviewed twice', 'file that was reviewed twice'],
    ['common assaults', 'common assault'],
    ['enquiries', 'enquiry'],
    ['people we spoke to', 'person we spoke to'],
    ['response officers in six focus groups', 'response officer in six focus groups'],
    ['staff', 'member of staff'],
  ])('says "the only" of %s with the singular %s', (plural, singular) => {
    expect(singularOf(plural)).toBe(singular);
  });

  it('takes a singular that is given instead of guessing', () => {
    const noun = { plural: 'officers and staff we spoke to', singular: 'person we spoke to' };
    expect(singularOf(noun)).toBe('person we spoke to');
    expect(singularHead(noun)).toBe('person');
  });
});
