import type { Row } from '@shared/inspection/entities';
import { laterReview } from '@shared/review/deciding-review';
import { criteriaFor } from '@shared/review/derive';
import type { Criterion, Instrument } from '@shared/review/instrument';
import type { Meaning } from '@ui/colours';

export interface Pair {
  primary: Row<'review'> | undefined;
  second: Row<'review'> | undefined;
  adjudicated: Row<'review'> | undefined;
  /** Adjudications of the same pair that somebody made elsewhere at the same time: they do not count. */
  overruled: Row<'review'>[];
  /** Both complete: they may be seen and set beside each other. */
  isReady: boolean;
  /** Criteria on which the two differ; empty until both are complete. */
  differing: Criterion[];
  /** Whether the two overall judgements differ. */
  overallDiffers: boolean;
  words: string;
  meaning: Meaning;
}

/** What two reviewers made of one file. Says nothing about answers before both are complete. */
export function pairOf(
  file: Row<'caseFile'>,
  reviews: readonly Row<'review'>[],
  instrument: Instrument,
): Pair {
  const all = (role: Row<'review'>['role']) =>
    reviews.filter((review) => review.caseFile === file.id && review.role === role);
  const of = (role: Row<'review'>['role']) => {
    const made = all(role);
    const completed = made.filter(({ status }) => status === 'completed');
    // The one that counts, by the rule that counts it.
    return completed.length > 0 ? completed.reduce(laterReview) : made[0];
  };
  const [primary, second, adjudicated] = [of('primary'), of('second'), of('adjudicated')];
  const isReady = primary?.status === 'completed' && second?.status === 'completed';
  const differing = isReady
    ? criteriaFor(instrument, file).filter(
        ({ id }) => primary.answers[id]?.value !== second.answers[id]?.value,
      )
    : [];
  const overallDiffers = isReady && primary.confirmation?.value !== second.confirmation?.value;
  const overruled = all('adjudicated').filter((review) => review !== adjudicated);
  return { primary, second, adjudicated, overruled, isReady, differing, overallDiffers, ...standing() };

  function standing(): { words: string; meaning: Meaning } {
    if (!isReady) {
      const left =
        primary?.status === 'completed'
          ? 'second review'
          : second?.status === 'completed'
            ? 'first review'
            : 'both reviews';
      return { words: `Waiting for the ${left.replace('both', 'two')}`, meaning: 'information' };
    }
    if (overruled.length > 0)
      return { words: 'Adjudicated by two people: say which stands', meaning: 'attention' };
    if (adjudicated?.status === 'completed') return { words: 'Adjudicated', meaning: 'good' };
    if (differing.length === 0 && !overallDiffers) return { words: 'Agreed on everything', meaning: 'good' };
    const what = `${differing.length} ${differing.length === 1 ? 'criterion differs' : 'criteria differ'}`;
    return { words: overallDiffers ? `${what}, and the judgement` : what, meaning: 'attention' };
  }
}
