import type { Row, Snapshot } from '@shared/inspection/entities';
import { appliesTo } from './applicability';
import type { CountQuery, Subset } from './count-query';
import type { AnswerValue } from './instrument';
import { findCriterion, findInstrument, OVERALL } from './instruments';

/** What a count needs to know; a whole snapshot will do. */
export type ReviewData = Pick<Snapshot, 'inspection' | 'caseFile' | 'review'>;

/** The value a case file has in a table of numbers: its answer, why it has none, or that it was left out. */
export type FileValue = AnswerValue | 'not-reviewed' | 'does-not-apply' | 'other-version';

/** The completed reviews of one case file that count, in the order in which they are asked: adjudicated, then primary. */
type Deciding = readonly Row<'review'>[];

/**
 * Reviews made ready for counting. Build it once for many counts: each criterion's column and each subset is worked
 * out at its first use and kept.
 */
export interface ReviewIndex {
  /** Case files in the sample (eliminated ones and reserves are out), in the order of their references. */
  readonly files: readonly Row<'caseFile'>[];
  /** One value for each of `files`, in the same order. */
  column(of: Pick<CountQuery, 'instrumentId' | 'instrumentVersion' | 'criterion'>): readonly FileValue[];
  /** Which of `files` belong to a subset, as their positions in ascending order. */
  positions(subset: Subset): readonly number[];
}

/** Later completion wins, then the id, so that two devices that merged the same reviews agree. */
export function laterReview(a: Row<'review'>, b: Row<'review'>): Row<'review'> {
  const [whenA, whenB] = [a.completedAt ?? 0, b.completedAt ?? 0];
  const isFirst = whenA === whenB ? a.id > b.id : whenA > whenB;
  return isFirst ? a : b;
}

function decidingReviews(reviews: readonly Row<'review'>[]): Map<string, Deciding> {
  const chosen = new Map<string, { adjudicated?: Row<'review'>; primary?: Row<'review'> }>();
  for (const review of reviews) {
    if (review.status !== 'completed' || review.role === 'second') continue;
    const role = review.role;
    const slot = chosen.get(review.caseFile) ?? {};
    const current = slot[role];
    slot[role] = current === undefined ? review : laterReview(review, current);
    chosen.set(review.caseFile, slot);
  }
  const deciding = new Map<string, Deciding>();
  for (const [file, { adjudicated, primary }] of chosen)
    deciding.set(
      file,
      [adjudicated, primary].filter((review) => review !== undefined),
    );
  return deciding;
}

function given(review: Row<'review'>, criterion: string): AnswerValue | undefined {
  return criterion === OVERALL ? review.confirmation?.value : review.answers[criterion]?.value;
}

/** Adjudicated if it says anything about the criterion, else primary; never from another version of the instrument. */
function settledValue(
  deciding: Deciding | undefined,
  query: Pick<CountQuery, 'instrumentId' | 'instrumentVersion' | 'criterion'>,
): FileValue {
  if (deciding === undefined) return 'not-reviewed';
  const [first] = deciding;
  const isAsked = (review: Row<'review'>) =>
    review.instrumentId === query.instrumentId && review.instrumentVersion === query.instrumentVersion;
  if (first === undefined || !isAsked(first))
    return first?.instrumentId === query.instrumentId ? 'other-version' : 'not-reviewed';
  for (const review of deciding) {
    const value = isAsked(review) ? given(review, query.criterion) : undefined;
    if (value !== undefined) return value;
  }
  return 'not-reviewed';
}

const byReference = new Intl.Collator('en', { numeric: true });

function build(data: ReviewData): ReviewIndex {
  const files = data.caseFile
    .filter((file) => file.standing === 'drawn')
    .sort((a, b) => byReference.compare(a.reference, b.reference));
  const deciding = decidingReviews(data.review);
  const columns = new Map<string, readonly FileValue[]>();
  const subsets = new Map<string, readonly number[]>();
  return {
    files,
    column(query) {
      const key = JSON.stringify([query.instrumentId, query.instrumentVersion, query.criterion]);
      const known = columns.get(key);
      if (known !== undefined) return known;
      const instrument = findInstrument(data.inspection[0], query.instrumentId, query.instrumentVersion);
      const criterion = findCriterion(instrument, query.criterion);
      const column = files.map((file): FileValue => {
        if (criterion !== undefined && !appliesTo(criterion, file).applies) return 'does-not-apply';
        return settledValue(deciding.get(file.id), query);
      });
      columns.set(key, column);
      return column;
    },
    positions({ flag, offenceType, draw }) {
      const key = JSON.stringify([flag, offenceType, draw]);
      const known = subsets.get(key);
      if (known !== undefined) return known;
      const positions = files.flatMap((file, at) => {
        const isIn =
          (flag === undefined || file.flags.includes(flag)) &&
          (offenceType === undefined || file.offenceType === offenceType) &&
          (draw === undefined || file.draw === draw);
        return isIn ? [at] : [];
      });
      subsets.set(key, positions);
      return positions;
    },
  };
}

const built = new WeakMap<
  readonly Row<'review'>[],
  { data: ReviewData; sizes: string; index: ReviewIndex }
>();

/**
 * Makes the reviews of an inspection ready for counting. The same index comes back as long as the tables are the same
 * arrays of the same length, so that a screen may call it for every number it shows.
 */
export function indexReviews(data: ReviewData): ReviewIndex {
  const sizes = `${data.review.length}/${data.caseFile.length}/${data.inspection.length}`;
  const known = built.get(data.review);
  const isSame =
    known !== undefined &&
    known.sizes === sizes &&
    known.data.caseFile === data.caseFile &&
    known.data.inspection === data.inspection;
  if (isSame) return known.index;
  const index = build(data);
  // Only the tables are kept, not the snapshot: the next one may share this table of reviews.
  const { inspection, caseFile, review } = data;
  built.set(review, { data: { inspection, caseFile, review }, sizes, index });
  return index;
}
