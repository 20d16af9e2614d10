import type { Row, Snapshot } from '@shared/inspection/entities';

/** Whether a second reviewer has been chosen and one of the two reviews is still to be completed. */
export function isUnderSecondReview(
  caseFile: Pick<Row<'caseFile'>, 'id' | 'secondReviewer'>,
  reviews: readonly Row<'review'>[],
): boolean {
  if (caseFile.secondReviewer === '') return false;
  const isDone = (role: Row<'review'>['role']) =>
    reviews.some(
      (review) => review.caseFile === caseFile.id && review.role === role && review.status === 'completed',
    );
  return !(isDone('primary') && isDone('second'));
}

/**
 * Whether a review may be shown to somebody. While a file is under second review, each of its two reviewers sees only
 * what is their own; once both are complete everybody may see both. Whoever reviews neither sees only what is complete.
 */
export function mayRead(
  review: Row<'review'>,
  caseFile: Pick<Row<'caseFile'>, 'reviewer' | 'secondReviewer'> | undefined,
  siblings: readonly Row<'review'>[],
  author: string,
): boolean {
  if (caseFile === undefined || caseFile.secondReviewer === '' || review.role === 'adjudicated') return true;
  if (review.reviewer === author) return true;
  const ofFile = siblings.filter((sibling) => sibling.caseFile === review.caseFile);
  if (!isUnderSecondReview({ ...caseFile, id: review.caseFile }, ofFile)) return true;
  return !isOneOfTheTwo(caseFile, ofFile, author) && review.status === 'completed';
}

/** By assignment or by having begun: a review that somebody made unassigned counts as well. */
function isOneOfTheTwo(
  { reviewer, secondReviewer }: Pick<Row<'caseFile'>, 'reviewer' | 'secondReviewer'>,
  ofFile: readonly Row<'review'>[],
  author: string,
): boolean {
  return (
    reviewer === author ||
    secondReviewer === author ||
    ofFile.some(({ role, reviewer: by }) => role !== 'adjudicated' && by === author)
  );
}

export interface Readable {
  /** The inspection without the reviews that the reader is blind to; the same object when there are none. */
  snapshot: Snapshot;
  /** Case files that the reader is one of the two reviewers of, and whose other review was left out. */
  blind: readonly string[];
  /** All reviews that were left out, by id. */
  hidden: ReadonlySet<string>;
}

const NOTHING_HIDDEN: Pick<Readable, 'blind' | 'hidden'> = { blind: [], hidden: new Set() };

/**
 * What somebody may read of an inspection. Numbers made from it rest on no answer that they are blind to, so neither a
 * list of files nor the difference between two counts gives one away.
 */
export function readableSnapshot(snapshot: Snapshot, author: string): Readable {
  const files = new Map(
    snapshot.caseFile.flatMap((file) => (file.secondReviewer === '' ? [] : [[file.id, file] as const])),
  );
  if (files.size === 0) return { snapshot, ...NOTHING_HIDDEN };
  const underSecond = snapshot.review.filter(({ caseFile }) => files.has(caseFile));
  const hidden = new Set(
    underSecond.filter((review) => !mayRead(review, files.get(review.caseFile), underSecond, author)),
  );
  if (hidden.size === 0) return { snapshot, ...NOTHING_HIDDEN };
  return {
    snapshot: { ...snapshot, review: snapshot.review.filter((review) => !hidden.has(review)) },
    blind: [...files.values()].flatMap((file) => {
      const ofFile = underSecond.filter(({ caseFile }) => caseFile === file.id);
      const isBlind = ofFile.some((review) => hidden.has(review)) && isOneOfTheTwo(file, ofFile, author);
      return isBlind ? [file.id] : [];
    }),
    hidden: new Set([...hidden].map(({ id }) => id)),
  };
}
