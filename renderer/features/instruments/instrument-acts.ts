import { type Act, newId, patch, put, remove } from '@data/change';
import type { Row, Snapshot } from '@shared/inspection/entities';
import type { Criterion, Instrument } from '@shared/review/instrument';
import {
  draftOf,
  draftOfNew,
  publishable,
  publishedVersion,
  USUAL_DERIVATION,
} from '@shared/review/instrument-draft';
import type { ReviewMove } from '@shared/review/instrument-moves';
import { instrumentsOf } from '@shared/review/instruments';

/** An id for a criterion: the same in every later version, unknown to every other checklist. */
export function newCriterionId(): string {
  return `c-${newId().slice(0, 12)}`;
}

/** Starts a draft of the next version. */
export function editAct(snapshot: Snapshot, instrument: Instrument): { act: Act; draft: string } {
  const draft = newId();
  const value = draftOf(instrument, instrumentsOf(snapshot));
  return {
    draft,
    act: {
      label: `Start a draft of version ${value.version} of the checklist`,
      changes: [put('instrument', value, draft)],
    },
  };
}

/** Starts a checklist of its own: from an imported form, or empty. */
export function newInstrumentAct(
  title: string,
  criteria: Criterion[],
  overall: Instrument['overall'],
  derivation = USUAL_DERIVATION,
): { act: Act; draft: string } {
  const draft = newId();
  const value = draftOfNew({
    id: `checklist-${newId().slice(0, 12)}`,
    title,
    isIllustrative: false,
    criteria,
    derivation,
    overall,
  });
  return { draft, act: { label: 'Start a checklist', changes: [put('instrument', value, draft)] } };
}

export function discardAct(draft: Row<'instrument'>): Act {
  return { label: 'Discard the draft of the checklist', changes: [remove('instrument', draft.id)] };
}

/** From now on new reviews are made on it; it never changes again. */
export function publishAct(snapshot: Snapshot, draft: Row<'instrument'>): Act {
  const version = publishedVersion(draft.instrumentId, instrumentsOf(snapshot), draft.id);
  const set = { ...publishable(draft), version, status: 'published' as const, publishedAt: Date.now() };
  return {
    label: `Publish version ${version} of the checklist`,
    changes: [patch('instrument', draft.id, set)],
  };
}

/** Takes reviews in progress along to a version; answers to questions that changed are let go. */
export function moveAct(moves: readonly ReviewMove[], to: Instrument): Act {
  const [only] = moves;
  const what =
    moves.length === 1 && only !== undefined
      ? `the review of ${only.caseFile.reference}`
      : `${moves.length} reviews`;
  return {
    label: `Move ${what} to version ${to.version} of the checklist`,
    changes: moves.map(({ review, dropped }) =>
      patch('review', review.id, {
        instrumentVersion: to.version,
        ...Object.fromEntries(dropped.map((id) => [`answers/${id}`, undefined])),
      }),
    ),
  };
}
