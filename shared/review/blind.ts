import type { Row } from '@shared/inspection/entities';

/**
 * Whether a review may be shown to somebody. While a file is under second review, each of its two reviewers sees only
 * what is their own; once both are complete everybody may see both. Whoever reviews neither sees only what is complete.
 */
export function mayRead(
  review: Row<'review'>,
  caseFile: Pick<Row<'caseFile'>, 'secondReviewer'> | undefined,
  siblings: readonly Row<'review'>[],
  author: string,
): boolean {
  if (caseFile === undefined || caseFile.secondReviewer === '' || review.role === 'adjudicated') return true;
  if (review.reviewer === author) return true;
  const isDone = (role: Row<'review'>['role']) =>
    siblings.some(
      (sibling) =>
        sibling.caseFile === review.caseFile && sibling.role === role && sibling.status === 'completed',
    );
  return isDone('primary') && isDone('second');
}
