import type { Row } from '@shared/inspection/entities';
import { inNumberOrder } from '../text/reference-order';
import type { Instrument } from './instrument';
import { migrateReview } from './instrument-change';
import { findInstrument } from './instruments';
import type { ReviewData } from './review-index';

/** A review that can go on on another version of its checklist. */
export interface ReviewMove {
  review: Row<'review'>;
  caseFile: Row<'caseFile'>;
  from: Instrument;
  /** Criteria of the new version to answer (again), as ids. */
  toAnswer: string[];
  /** Answers that do not go along, as ids of their criteria. */
  dropped: string[];
  /** How many answers stay as they are. */
  kept: number;
}

/** What becomes of the reviews on other versions when a version becomes the current one. */
export interface ReviewMoves {
  /** In progress: a person may take them along. */
  movable: ReviewMove[];
  /** Completed: they keep the version they were made on. */
  completed: Row<'review'>[];
  /** In progress, but the other review of the file is complete on another version: moved, the two could not be compared. */
  held: Row<'review'>[];
}

const isOn = (review: Row<'review'>, { id, version }: Pick<Instrument, 'id' | 'version'>) =>
  review.instrumentId === id && review.instrumentVersion === version;

/** Reviews on other versions of the same checklist, of files that are in the sample, in the order of their references. */
export function reviewMoves(data: ReviewData, to: Instrument): ReviewMoves {
  const files = new Map(data.caseFile.map((file) => [file.id, file]));
  const elsewhere = data.review.flatMap((review) => {
    const caseFile = files.get(review.caseFile);
    const isMeant = review.instrumentId === to.id && !isOn(review, to) && caseFile?.standing === 'drawn';
    return isMeant ? [{ review, caseFile }] : [];
  });
  elsewhere.sort((a, b) => inNumberOrder(a.caseFile.reference, b.caseFile.reference));
  const isHeld = ({ id, caseFile }: Row<'review'>) =>
    data.review.some(
      (other) =>
        other.caseFile === caseFile && other.id !== id && other.status === 'completed' && !isOn(other, to),
    );
  const moves: ReviewMoves = { movable: [], completed: [], held: [] };
  for (const { review, caseFile } of elsewhere) {
    const from = findInstrument(data, review.instrumentId, review.instrumentVersion);
    if (review.status === 'completed') moves.completed.push(review);
    else if (from === undefined || isHeld(review)) moves.held.push(review);
    else {
      const { review: migrated, toAnswer } = migrateReview(review, from, to, caseFile);
      const dropped = Object.keys(review.answers).filter((id) => migrated.answers[id] === undefined);
      const kept = Object.keys(migrated.answers).length;
      moves.movable.push({ review, caseFile, from, toAnswer, dropped, kept });
    }
  }
  return moves;
}
