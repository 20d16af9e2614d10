import { expect, it } from 'vitest';
import { wordClaim } from './claim-words';
import { fractionInWords } from './fraction';

const fraction = (n: number, d: number) => fractionInWords(n, d, 10);

it('says a fraction plainly only when it is exact', () => {
  expect(fraction(6, 18)).toBe('a third');
  expect(fraction(12, 60)).toBe('one in five');
  expect(fraction(30, 60)).toBe('half');
  expect(fraction(45, 60)).toBe('three quarters');
});

it('marks a fraction that is only near as “around”', () => {
  expect(fraction(20, 59)).toBe('around a third');
  expect(fraction(31, 60)).toBe('around half');
  expect(fraction(13, 60)).toBe('around one in five');
});

it('leaves counts to themselves: too few, none, all, and shares that no simple fraction is near', () => {
  expect(fraction(3, 9)).toBeNull();
  expect(fraction(0, 60)).toBeNull();
  expect(fraction(60, 60)).toBeNull();
  expect(fraction(27, 60)).toBeNull();
});

it('stands in a claim, and falls back to the count', () => {
  const words = (n: number, d: number) => wordClaim({ n, d }, { wording: 'fraction', noun: 'cases' });
  expect(words(6, 18)).toBe('a third of the 18 cases');
  expect(words(27, 60)).toBe('27 of the 60 cases');
  expect(wordClaim({ n: 6, d: 18 }, { wording: 'fraction', noun: 'cases', startsSentence: true })).toBe(
    'A third of the 18 cases',
  );
});
