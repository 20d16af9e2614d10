import { InspectionInHand } from '@shared/draft/testing/inspection-in-hand';
import { expect, it } from 'vitest';
import { keepableBasics } from './keepable';

const [stored] = new InspectionInHand().snapshot.inspection;
if (stored === undefined) throw new Error('an inspection in hand holds its inspection');

it('keeps the last good force, title and year while they are being typed', () => {
  expect(keepableBasics({ force: ' ', title: '', year: Number.NaN, marking: '' }, stored)).toEqual({
    force: 'West Mercia Police',
    title: 'West Mercia 2017',
    year: 2017,
    marking: '',
  });
});

it('does not take the first two figures of a year for a year', () => {
  expect(keepableBasics({ force: 'Dorset Police', title: 'Dorset', year: 20 }, stored).year).toBe(2017);
});
