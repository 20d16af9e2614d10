import type { Row } from '@shared/inspection/entities';
import { criteriaFor } from '@shared/review/derive';
import type { Criterion, Instrument } from '@shared/review/instrument';
import type { Meaning } from '@ui/colours';

export interface Pair {
  primary: Row<'review'> | undefined;
  second: Row<'review'> | undefined;
  adjudicated: Row<'review'> | undefined;
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
  const of = (role: Row<'review'>['role']) =>
    reviews.find((review) => review.caseFile === file.id && review.role === role);
  const [primary, second, adjudicated] = [of('primary'), of('second'), of('adjudicated')];
  const isReady = primary?.status === 'completed' && second?.status === 'completed';
  const differing = isReady
    ? criteriaFor(instrument, file).filter(
        ({ id }) => primary.answers[id]?.value !== second.answers[id]?.value,
      )
    : [];
  const overallDiffers = isReady && primary.confirmation?.value !== second.confirmation?.value;
  return { primary, second, adjudicated, isReady, differing, overallDiffers, ...standing() };

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
    if (adjudicated?.status === 'completed') return { words: 'Adjudicated', meaning: 'good' };
    if (differing.length === 0 && !overallDiffers) return { words: 'Agreed on everything', meaning: 'good' };
    const what = `${differing.length} ${differing.length === 1 ? 'criterion differs' : 'criteria differ'}`;
    return { words: overallDiffers ? `${what}, and the judgement` : what, meaning: 'attention' };
  }
}
