import { expect, it } from 'vitest';
import { inNumberOrder } from './reference-order';

it('puts a lower number first, however many digits it has', () => {
  expect(['WM-10', 'WM-2', 'WM-0003'].sort(inNumberOrder)).toEqual(['WM-2', 'WM-0003', 'WM-10']);
});

it('orders as localeCompare does with numbers in mind', () => {
  const texts = ['b 2', 'B 10', 'a-1', 'Ä 3', 'WM-0001', 'WM-00010', '', '7', '10'];
  const known = texts.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  expect(texts.toSorted(inNumberOrder)).toEqual(known);
});
