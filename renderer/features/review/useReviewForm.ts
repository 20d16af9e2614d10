import { useAutosave } from '@data/useAutosave';
import { useRows, useWorkspace } from '@data/useWorkspace';
import type { Row } from '@shared/inspection/entities';
import type { Criterion } from '@shared/review/instrument';
import { useEffect, useRef } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { answerAct, clearAct, findReview, type ReviewPlace } from './review-acts';
import { answerOf, fieldsOf, type ReviewFields, sameFields } from './review-form';

export interface ReviewFormState {
  form: UseFormReturn<ReviewFields>;
  review: Row<'review'> | undefined;
  /** Keeps a criterion at once: an answer was chosen. */
  keep: (criterion: Criterion) => void;
  /** Keeps a criterion within a second: somebody is typing. */
  typed: (criterion: Criterion) => void;
  /** Writes what is still being typed. */
  flush: () => Promise<void>;
}

/**
 * The form of one review, bound to its row: what is typed is written by itself, and what changes elsewhere
 * (undo, another screen) shows up here unless that very field is waiting to be written.
 */
export function useReviewForm(place: ReviewPlace): ReviewFormState {
  const workspace = useWorkspace();
  const review = findReview(useRows('review'), place);
  const form = useForm<ReviewFields>({ defaultValues: fieldsOf(place.instrument, review) });
  const waiting = useRef(new Set<Criterion>());

  const writeOne = async (criterion: Criterion) => {
    const answer = answerOf(form.getValues(`answers.${criterion.id}`));
    const existing = findReview(workspace.rows('review'), place);
    if (answer !== null) await workspace.commit(answerAct(workspace, place, criterion, answer));
    else if (existing?.answers[criterion.id] !== undefined)
      await workspace.commit(clearAct(existing, place.caseFile, criterion));
  };
  const write = async () => {
    for (const criterion of [...waiting.current]) {
      waiting.current.delete(criterion);
      try {
        await writeOne(criterion);
      } catch (refused) {
        // Still on the screen and still unwritten: the next attempt has to find it.
        waiting.current.add(criterion);
        throw refused;
      }
    }
  };
  const autosave = useAutosave(write);

  useEffect(() => {
    const stored = fieldsOf(place.instrument, review).answers;
    for (const criterion of place.instrument.criteria) {
      const fields = stored[criterion.id];
      if (fields === undefined || waiting.current.has(criterion)) continue;
      const path = `answers.${criterion.id}` as const;
      if (!sameFields(form.getValues(path), fields)) form.setValue(path, fields);
    }
  }, [review, form, place.instrument]);

  return {
    form,
    review,
    keep: (criterion) => {
      waiting.current.add(criterion);
      autosave.touch();
      // A refusal shows in the save state, and the timer tries again.
      autosave.flush().catch(() => undefined);
    },
    typed: (criterion) => {
      waiting.current.add(criterion);
      autosave.touch();
    },
    flush: autosave.flush,
  };
}
