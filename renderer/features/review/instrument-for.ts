import type { ReviewRole, Row } from '@shared/inspection/entities';
import type { Instrument } from '@shared/review/instrument';
import { findReview } from './review-acts';

/**
 * The checklist that somebody reviews a file on: a review keeps the version it was begun on, a second one follows the
 * first so that the two can be compared, and a new one is made on the current version.
 * @param instruments the current one first
 * @returns undefined when the review's version is not known here
 */
export function instrumentFor(
  instruments: readonly Instrument[],
  reviews: readonly Row<'review'>[],
  caseFile: Row<'caseFile'>,
  role: ReviewRole,
): Instrument | undefined {
  const other = role === 'primary' ? 'second' : 'primary';
  const begun = findReview(reviews, { caseFile, role }) ?? findReview(reviews, { caseFile, role: other });
  if (begun === undefined) return instruments[0];
  return instruments.find(
    ({ id, version }) => id === begun.instrumentId && version === begun.instrumentVersion,
  );
}
