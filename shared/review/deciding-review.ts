import type { Row } from '@shared/inspection/entities';
import type { CountQuery } from './count-query';
import type { AnswerValue } from './instrument';
import { OVERALL } from './instruments';

/** What a number is asked of: one criterion of one version of a checklist. */
export type Asked = Pick<CountQuery, 'instrumentId' | 'instrumentVersion' | 'criterion'>;

/** The value a case file has in a table of numbers: its answer, why it has none, or that it was left out. */
export type FileValue = AnswerValue | 'not-reviewed' | 'does-not-apply' | 'other-version';

/** The completed reviews of one case file that count, in the order in which they are asked: adjudicated, then primary. */
export type Deciding = readonly Row<'review'>[];

/** Later completion wins, then the id, so that two devices that merged the same reviews agree. */
export function laterReview(a: Row<'review'>, b: Row<'review'>): Row<'review'> {
  const [whenA, whenB] = [a.completedAt ?? 0, b.completedAt ?? 0];
  const isFirst = whenA === whenB ? a.id > b.id : whenA > whenB;
  return isFirst ? a : b;
}

/** The deciding reviews by case file; files without one are absent. A second review never decides. */
export function decidingReviews(reviews: Iterable<Row<'review'>>): Map<string, Deciding> {
  const chosen = new Map<string, { adjudicated?: Row<'review'>; primary?: Row<'review'> }>();
  for (const review of reviews) {
    const { role } = review;
    if (review.status !== 'completed' || role === 'second') continue;
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
export function settledValue(deciding: Deciding | undefined, asked: Asked): FileValue {
  const [first] = deciding ?? [];
  if (first === undefined || deciding === undefined || first.instrumentId !== asked.instrumentId)
    return 'not-reviewed';
  if (first.instrumentVersion !== asked.instrumentVersion) return 'other-version';
  for (const review of deciding) {
    const isAsked =
      review.instrumentId === asked.instrumentId && review.instrumentVersion === asked.instrumentVersion;
    const value = isAsked ? given(review, asked.criterion) : undefined;
    if (value !== undefined) return value;
  }
  return 'not-reviewed';
}
