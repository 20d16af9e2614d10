import { caseFile, instrument, review } from '@shared/review/reviews.test-data';
import { expect, it } from 'vitest';
import { letStandAct } from './review-acts';
import { pairOf } from './review-pair';

const file = caseFile(1, { reviewer: 'ada', secondReviewer: 'ben' });
const primary = review(file.id);
const second = review(file.id, { drift: 'no' }, { role: 'second' });
const early = {
  ...review(file.id, {}, { role: 'adjudicated', completedAt: 1 }),
  id: 'early',
  reviewer: 'cho',
};
const late = { ...review(file.id, {}, { role: 'adjudicated', completedAt: 2 }), id: 'late', reviewer: 'dan' };

it('says nothing about answers before both reviews are complete', () => {
  const waiting = pairOf(file, [primary, { ...second, status: 'in-progress' }], instrument);
  expect([waiting.isReady, waiting.differing, waiting.words]).toEqual([
    false,
    [],
    'Waiting for the second review',
  ]);
  expect(pairOf(file, [primary, second], instrument).differing.map(({ id }) => id)).toEqual(['drift']);
});

it('shows both of two adjudications that met, counts the later one, and lets a person say which stands', () => {
  for (const reviews of [
    [primary, second, early, late],
    [primary, second, late, early],
  ]) {
    const pair = pairOf(file, reviews, instrument);
    expect(pair.adjudicated).toBe(late);
    expect(pair.overruled).toEqual([early]);
    expect([pair.words, pair.meaning]).toEqual(['Adjudicated by two people: say which stands', 'attention']);
  }
  expect(letStandAct(file, early, [late, early]).changes).toEqual([
    { op: 'remove', table: 'review', id: 'late' },
  ]);
  expect(pairOf(file, [primary, second, early], instrument).words).toBe('Adjudicated');
});
