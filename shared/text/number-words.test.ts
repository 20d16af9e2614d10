import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inFigures, writeNumber, writeNumbers, writePercentage } from './number';
import { inWords, ordinalInWords, readNumber } from './number-words';

describe('numbers in words', () => {
  it.each([
    [0, 'zero'],
    [7, 'seven'],
    [18, 'eighteen'],
    [40, 'forty'],
    [60, 'sixty'],
    [99, 'ninety-nine'],
    [100, 'one hundred'],
    [101, 'one hundred and one'],
    [1005, 'one thousand and five'],
    [2700, 'two thousand seven hundred'],
    [12_341, 'twelve thousand three hundred and forty-one'],
    [1_000_000, 'one million'],
  ])('writes %i as %s', (n, words) => {
    expect(inWords(n)).toBe(words);
  });

  it('reads back every number it writes, in words and in figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
        expect(readNumber(inWords(n))).toBe(n);
        expect(readNumber(inFigures(n))).toBe(n);
      }),
    );
  });

  it('reads a number at the start of a sentence and without its "and"', () => {
    expect(readNumber('Seventeen')).toBe(17);
    expect(readNumber('one hundred twenty')).toBe(120);
  });

  it.each(['', 'ten five', 'a few', 'hundred', '1,20', 'and', '17 of 18', '-4'])(
    'does not read "%s" as a number',
    (text) => {
      expect(readNumber(text)).toBeNull();
    },
  );

  it.each([
    [1, 'first'],
    [2, 'second'],
    [5, 'fifth'],
    [9, 'ninth'],
    [12, 'twelfth'],
    [20, 'twentieth'],
    [21, 'twenty-first'],
    [100, 'one hundredth'],
    [103, 'one hundred and third'],
  ])('writes the ordinal of %i as %s', (n, words) => {
    expect(ordinalInWords(n)).toBe(words);
  });

  it('refuses what cannot be a count', () => {
    expect(() => inWords(-1)).toThrow(RangeError);
    expect(() => inWords(1.5)).toThrow(RangeError);
  });
});

describe('numbers in the house style', () => {
  it('writes one to nine in words and 10 and over in figures, thousands with a comma', () => {
    expect(writeNumber(9)).toBe('nine');
    expect(writeNumber(10)).toBe('10');
    expect(writeNumber(2700)).toBe('2,700');
    expect(writeNumber(1_204_000)).toBe('1,204,000');
  });

  it('writes a number that starts a sentence in words, with a capital', () => {
    expect(writeNumber(17, { startsSentence: true })).toBe('Seventeen');
  });

  it('writes figures for both when a sentence mixes them', () => {
    expect(writeNumbers([9, 46])).toEqual(['9', '46']);
    expect(writeNumbers([3, 7])).toEqual(['three', 'seven']);
    expect(writeNumbers([17, 18])).toEqual(['17', '18']);
    expect(writeNumbers([9, 46], { startsSentence: true })).toEqual(['Nine', '46']);
  });

  it('rounds a percentage to a whole number but never to an untrue 0% or 100%', () => {
    expect(writePercentage(53, 60)).toBe('88%');
    expect(writePercentage(1, 8)).toBe('13%');
    expect(writePercentage(60, 60)).toBe('100%');
    expect(writePercentage(999, 1000)).toBe('more than 99%');
    expect(writePercentage(1, 1000)).toBe('less than 1%');
    expect(writePercentage(53, 60, { startsSentence: true })).toBe('Eighty-eight per cent');
  });
});
