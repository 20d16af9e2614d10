import type { ClaimWording } from '@shared/draft/draft-node';
import type { AnswerValue } from '@shared/review/instrument';
import { type Tally, wordClaim } from './claim-words';
import type { Noun } from './noun';

/** How the files of a count answered; yes + no + notShown is the denominator. */
export interface AnswerTally {
  yes: number;
  no: number;
  notShown: number;
}

/** The instrument's own phrases: "evidence of an effective investigation", "the investigation was not effective". */
export interface ClaimPhrases {
  positive: string;
  negative: string;
}

/** One piece of a sentence: plain words, or a claim with the answers its query has to ask for. */
export type SentencePiece =
  | { kind: 'text'; text: string }
  | {
      kind: 'claim';
      wording: ClaimWording;
      answers: AnswerValue[];
      value: Tally;
      text: string;
      startsSentence: boolean;
    };

const plain = (text: string): SentencePiece => ({ kind: 'text', text });

function claim(wording: ClaimWording, answers: AnswerValue[], value: Tally, noun: Noun): SentencePiece {
  return {
    kind: 'claim',
    wording,
    answers,
    value,
    text: wordClaim(value, { wording, noun }),
    startsSentence: false,
  };
}

export function denominatorOf(tally: AnswerTally): number {
  return tally.yes + tally.no + tally.notShown;
}

/** A whole of one gets a sentence of its own, and says the answer that was given. */
function onlyOne(tally: AnswerTally, noun: Noun, phrases: ClaimPhrases): SentencePiece[] {
  const one = { n: 1, d: 1 };
  if (tally.yes === 1)
    return [
      plain(`In our file review, there was ${phrases.positive} in `),
      claim('n-of-d', ['yes'], one, noun),
      plain('.'),
    ];
  if (tally.no === 1)
    return [
      plain(`In our file review, we found that ${phrases.negative} in `),
      claim('n-of-d', ['no'], one, noun),
      plain('.'),
    ];
  return [
    plain('In our file review, '),
    claim('n-of-d', ['not-shown'], one, noun),
    plain(` did not show ${phrases.positive}.`),
  ];
}

/**
 * What was done well, in the reference report's shape and with two claims: "When we scrutinised 18 cases that
 * involved vulnerable victims, there was evidence of an effective investigation in 17 of them."
 */
export function positiveSentence(tally: AnswerTally, noun: Noun, phrases: ClaimPhrases): SentencePiece[] {
  const value = { n: tally.yes, d: denominatorOf(tally) };
  if (value.d === 0)
    return [plain('Our file review held '), claim('whole', ['yes'], value, noun), plain('.')];
  if (value.d === 1) return onlyOne(tally, noun, phrases);
  return [
    plain('When we scrutinised '),
    claim('whole', ['yes'], value, noun),
    plain(`, there was ${phrases.positive} in `),
    claim('of-them', ['yes'], value, noun),
    plain('.'),
  ];
}

/** What was done badly: "We found that the investigation lacked a plan in 9 of the 46 relevant cases." */
export function negativeSentence(tally: AnswerTally, noun: Noun, phrases: ClaimPhrases): SentencePiece[] {
  const value = { n: tally.no, d: denominatorOf(tally) };
  if (value.d === 0) return [plain('Our file review held '), claim('whole', ['no'], value, noun), plain('.')];
  if (value.d === 1) return onlyOne(tally, noun, phrases);
  return [plain(`We found that ${phrases.negative} in `), claim('n-of-d', ['no'], value, noun), plain('.')];
}

/** The sentence as it is read. */
export function sentenceText(pieces: readonly SentencePiece[]): string {
  return pieces.map((piece) => piece.text).join('');
}
