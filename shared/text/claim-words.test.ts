import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerTally, negativeSentence, positiveSentence, sentenceText } from './claim-sentence';
import { wordClaim } from './claim-words';
import { readNumber } from './number-words';

const noun = 'cases that involved vulnerable victims';
const phrases = {
  positive: 'evidence of an effective investigation',
  negative: 'the investigation was not effective',
};
const tally = (yes: number, no: number, notShown = 0): AnswerTally => ({ yes, no, notShown });

describe('the words of a claim', () => {
  it.each([
    [17, 18, '17 of the 18 cases', '17 of them'],
    [18, 18, 'all 18 cases', 'all 18'],
    [0, 18, 'none of the 18 cases', 'none of the 18'],
    [0, 7, 'none of the seven cases', 'none of the seven'],
    [7, 7, 'all seven cases', 'all seven'],
    [3, 7, 'three of the seven cases', 'three of them'],
    [9, 46, '9 of the 46 cases', '9 of them'],
    [1, 18, 'one of the 18 cases', 'one of them'],
    [2, 2, 'both cases', 'both of them'],
    [1, 2, 'one of the two cases', 'one of them'],
    [0, 2, 'neither of the two cases', 'neither of them'],
    [1, 1, 'the only case', 'that case'],
    [0, 1, 'no case', 'none'],
    [0, 0, 'no cases', 'none'],
  ])('words %i of %i', (n, d, nOfD, ofThem) => {
    expect(wordClaim({ n, d }, { wording: 'n-of-d', noun: 'cases' })).toBe(nOfD);
    expect(wordClaim({ n, d }, { wording: 'of-them', noun: 'cases' })).toBe(ofThem);
  });

  it('starts a sentence in words', () => {
    expect(wordClaim({ n: 17, d: 18 }, { wording: 'n-of-d', noun, startsSentence: true })).toBe(
      'Seventeen of the 18 cases that involved vulnerable victims',
    );
    expect(wordClaim({ n: 17, d: 18 }, { wording: 'of-them', noun, startsSentence: true })).toBe(
      'Seventeen of them',
    );
    expect(wordClaim({ n: 0, d: 7 }, { wording: 'of-them', noun, startsSentence: true })).toBe(
      'None of the seven',
    );
  });

  it('prints a percentage only from a denominator of 50, or from the one the inspection sets', () => {
    expect(wordClaim({ n: 53, d: 60 }, { wording: 'share', noun: 'cases' })).toBe('88% of the 60 cases');
    expect(wordClaim({ n: 17, d: 18 }, { wording: 'share', noun: 'cases' })).toBe('17 of the 18 cases');
    expect(wordClaim({ n: 49, d: 49 }, { wording: 'share', noun: 'cases' })).toBe('all 49 cases');
    expect(wordClaim({ n: 17, d: 18 }, { wording: 'share', noun: 'cases', percentFrom: 10 })).toBe(
      '94% of the 18 cases',
    );
  });

  it('refuses a count that cannot be', () => {
    expect(() => wordClaim({ n: 19, d: 18 }, { wording: 'n-of-d', noun })).toThrow('0 <= n <= d');
  });
});

describe('the sentence a count becomes', () => {
  const positive = (yes: number, no: number, notShown = 0) =>
    sentenceText(positiveSentence(tally(yes, no, notShown), noun, phrases));

  it('is the reference report’s own, with a claim for the whole and one for the part', () => {
    const pieces = positiveSentence(tally(17, 1), noun, phrases);
    expect(sentenceText(pieces)).toBe(
      'When we scrutinised 18 cases that involved vulnerable victims, there was evidence of an effective investigation in 17 of them.',
    );
    expect(
      pieces.filter((piece) => piece.kind === 'claim').map(({ wording, value }) => ({ wording, value })),
    ).toEqual([
      { wording: 'whole', value: { n: 17, d: 18 } },
      { wording: 'of-them', value: { n: 17, d: 18 } },
    ]);
  });

  it('reads correctly for all, none, one, both and the only one', () => {
    expect(positive(18, 0)).toContain('in all 18.');
    expect(positive(0, 18)).toContain('in none of the 18.');
    expect(positive(1, 17)).toContain('in one of them.');
    expect(positive(2, 0)).toBe(
      'When we scrutinised two cases that involved vulnerable victims, there was evidence of an effective investigation in both of them.',
    );
    expect(positive(0, 2)).toContain('in neither of them.');
    expect(positive(1, 0)).toBe(
      'In our file review, there was evidence of an effective investigation in the only case that involved vulnerable victims.',
    );
    expect(positive(0, 1)).toBe(
      'In our file review, we found that the investigation was not effective in the only case that involved vulnerable victims.',
    );
    expect(positive(0, 0, 1)).toBe(
      'In our file review, the only case that involved vulnerable victims did not show evidence of an effective investigation.',
    );
    expect(positive(0, 0)).toBe('Our file review held no cases that involved vulnerable victims.');
  });

  it('asks the query for the answers that the sentence speaks of', () => {
    const answers = (count: AnswerTally) =>
      positiveSentence(count, noun, phrases).flatMap((piece) =>
        piece.kind === 'claim' ? [piece.answers] : [],
      );
    expect(answers(tally(17, 1))).toEqual([['yes'], ['yes']]);
    expect(answers(tally(0, 1))).toEqual([['no']]);
    expect(answers(tally(0, 0, 1))).toEqual([['not-shown']]);
  });

  it('names a failing with the whole it is part of', () => {
    const lacking = { positive: 'a proportionate plan', negative: 'the investigation lacked a plan' };
    const negative = (yes: number, no: number) =>
      sentenceText(negativeSentence(tally(yes, no), 'relevant cases', lacking));
    expect(negative(37, 9)).toBe(
      'We found that the investigation lacked a plan in 9 of the 46 relevant cases.',
    );
    expect(negative(7, 0)).toBe(
      'We found that the investigation lacked a plan in none of the seven relevant cases.',
    );
    expect(negative(0, 1)).toBe(
      'In our file review, we found that the investigation lacked a plan in the only relevant case.',
    );
    expect(negative(1, 0)).toBe(
      'In our file review, there was a proportionate plan in the only relevant case.',
    );
  });

  it('never prints a number that is neither its part nor its whole', () => {
    const part = fc.nat({ max: 200 });
    fc.assert(
      fc.property(part, part, part, (yes, no, notShown) => {
        const count = tally(yes, no, notShown);
        const d = yes + no + notShown;
        for (const [text, n] of [
          [sentenceText(positiveSentence(count, 'cases', phrases)), yes],
          [sentenceText(negativeSentence(count, 'cases', phrases)), no],
        ] as const) {
          const numbers = text.split(/[\s,.]+/).flatMap((word) => readNumber(word) ?? []);
          expect(numbers.every((number) => number === n || number === d)).toBe(true);
          if (d > 2) expect(numbers).toContain(d);
          if (n > 0 && n < d) expect(numbers).toContain(n);
        }
      }),
    );
  });
});
