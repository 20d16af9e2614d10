import { type ClaimHouse, wordedClaim } from '@shared/draft/claim';
import type { InlineNode } from '@shared/draft/draft-node';
import type { Framework } from '@shared/framework/framework';
import type { FindingClaim, Snapshot } from '@shared/inspection/entities';
import { count } from '@shared/review/count';
import type { CountQuery } from '@shared/review/count-query';
import type { AnswerValue } from '@shared/review/instrument';
import {
  type AnswerTally,
  type ClaimPhrases,
  denominatorOf,
  negativeSentence,
  positiveSentence,
  type SentencePiece,
} from '@shared/text/claim-sentence';
import { text } from './passage';

/** The instrument's own words for what a query counts; null when the framework does not know the criterion. */
export function phrasesFor(query: CountQuery, framework: Framework): ClaimPhrases | null {
  const instrument = framework.instruments.find(
    (candidate) => candidate.id === query.instrumentId && candidate.version === query.instrumentVersion,
  );
  if (instrument === undefined) return null;
  if (query.criterion === 'overall') return instrument.overall;
  const criterion = instrument.criteria.find((candidate) => candidate.id === query.criterion);
  if (criterion?.positive === undefined || criterion.negative === undefined) return null;
  return { positive: criterion.positive, negative: criterion.negative };
}

function tallyOf(query: CountQuery, snapshot: Snapshot): AnswerTally {
  const answered = (answer: AnswerValue) => count(snapshot, { ...query, answers: [answer] }).numerator.length;
  return { yes: answered('yes'), no: answered('no'), notShown: answered('not-shown') };
}

function asInline(piece: SentencePiece, index: number, claim: FindingClaim, house: ClaimHouse): InlineNode {
  if (piece.kind === 'text') return text(piece.text);
  const attrs = wordedClaim(
    {
      id: `${claim.id}-${index}`,
      query: { ...claim.query, answers: piece.answers },
      wording: piece.wording,
      noun: claim.noun,
      startsSentence: piece.startsSentence,
    },
    piece.value,
    house,
  );
  return { type: 'claim', attrs };
}

/**
 * The sentence that prints a finding's claim, with its numbers as claims. A query that asks for "no" is told as the
 * failing, any other as what was there. Nothing while no file was reviewed: there is no count to print.
 */
export function claimSentence(
  claim: FindingClaim,
  snapshot: Snapshot,
  framework: Framework,
  house: ClaimHouse,
): InlineNode[] {
  const phrases = phrasesFor(claim.query, framework);
  const tally = tallyOf(claim.query, snapshot);
  if (phrases === null || denominatorOf(tally) === 0) return [];
  const isFailing = claim.query.answers.includes('no') && !claim.query.answers.includes('yes');
  const pieces = isFailing
    ? negativeSentence(tally, claim.noun, phrases)
    : positiveSentence(tally, claim.noun, phrases);
  return pieces.map((piece, index) => asInline(piece, index, claim, house));
}
