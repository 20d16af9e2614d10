import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordClaim } from './claim-words';
import { quantifierChoices, quantifierFor, writeBand } from './quantifier';

const [scale] = peel2017.quantifierScales;
if (scale === undefined) throw new Error('the framework has a scale');

const word = (n: number, d: number) => {
  const found = quantifierFor(scale, n, d);
  return found.ok ? found.value.word : found.failure.kind;
};

describe('the word for a share', () => {
  // Each edge of the default scale, hit exactly and missed by one.
  it.each([
    [100, 100, 'all'],
    [99, 100, 'almost all'],
    [91, 100, 'almost all'],
    [90, 100, 'most'],
    [9, 10, 'most'],
    [75, 100, 'most'],
    [30, 40, 'most'],
    [74, 100, 'the majority'],
    [29, 41, 'the majority'],
    [51, 100, 'the majority'],
    [50, 100, 'half'],
    [6, 12, 'half'],
    [49, 100, 'fewer than half'],
    [15, 100, 'fewer than half'],
    [3, 20, 'fewer than half'],
    [14, 100, 'few'],
    [1, 100, 'few'],
    [0, 100, 'none'],
  ])('%i of %i is %s', (n, d, expected) => {
    expect(word(n, d)).toBe(expected);
  });

  it('is refused below ten people: only counts', () => {
    expect(word(9, 9)).toBe('too-few');
    expect(word(0, 0)).toBe('too-few');
    expect(word(10, 10)).toBe('all');
  });

  it('is exact where division would round: a third of a million more than three quarters is not three quarters', () => {
    expect(word(749_999_999, 1_000_000_000)).toBe('the majority');
    expect(word(750_000_000, 1_000_000_000)).toBe('most');
  });

  it('is exactly one for any count of ten or more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 5000 }), fc.nat({ max: 5000 }), (d, part) => {
        const n = part % (d + 1);
        const banded = quantifierChoices(scale, n, d).filter(
          (choice) => choice.isAllowed && scale.bands.some((band) => band.word === choice.word),
        );
        expect(banded.map((choice) => choice.word)).toEqual([word(n, d)]);
      }),
    );
  });
});

describe('the words offered for 29 of 41', () => {
  const choices = new Map(quantifierChoices(scale, 29, 41).map((choice) => [choice.word, choice]));

  it('offers "the majority" and refuses "most", saying why', () => {
    expect(choices.get('the majority')?.isAllowed).toBe(true);
    expect(choices.get('most')).toEqual({
      word: 'most',
      isAllowed: false,
      because: '“most” is for 75% to 90%; 29 of 41 is 70.7%.',
    });
  });

  it('lets "some" stand, as long as it links to the count', () => {
    expect(choices.get('some')?.isAllowed).toBe(true);
    expect(quantifierChoices(scale, 1, 41).find((choice) => choice.word === 'some')?.isAllowed).toBe(false);
  });
});

describe('a quantifier in a sentence', () => {
  it('names the whole, and falls back to a count where no word may be used', () => {
    const noun = 'officers we spoke to';
    const say = (n: number, d: number) => wordClaim({ n, d }, { wording: 'quantifier', noun, scale });
    expect(say(29, 41)).toBe('the majority of the officers we spoke to');
    expect(say(41, 41)).toBe('all 41 officers we spoke to');
    expect(say(0, 41)).toBe('none of the officers we spoke to');
    expect(say(5, 8)).toBe('five of the eight officers we spoke to');
  });

  it('describes a band in figures', () => {
    expect(scale.bands.map(writeBand)).toEqual([
      'exactly 100%',
      'over 90%, under 100%',
      '75% to 90%',
      'over 50%, under 75%',
      'exactly 50%',
      '15% or more, under 50%',
      'over 0%, under 15%',
      'exactly 0%',
    ]);
  });
});
