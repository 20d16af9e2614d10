import { type Act, newId, patch, put, remove } from '@data/change';
import type { Workspace } from '@data/workspace';
import type {
  CaseFile,
  Confirmation,
  Escalation,
  Review,
  ReviewRole,
  Row,
} from '@shared/inspection/entities';
import type { Answer, Criterion, Instrument } from '@shared/review/instrument';

/** What a review is of: one case file, on one instrument version, in one role. */
export interface ReviewPlace {
  caseFile: Row<'caseFile'>;
  instrument: Instrument;
  role: ReviewRole;
  reviewer: string;
}

const WORDS: Record<Answer['value'], string> = {
  yes: 'yes',
  no: 'no',
  'not-applicable': 'not applicable',
  'not-shown': 'the file does not show it',
};

export function findReview(
  reviews: readonly Row<'review'>[],
  place: Pick<ReviewPlace, 'caseFile' | 'role'>,
): Row<'review'> | undefined {
  return reviews.find((review) => review.caseFile === place.caseFile.id && review.role === place.role);
}

function blankReview(place: ReviewPlace): Review {
  return {
    caseFile: place.caseFile.id,
    instrumentId: place.instrument.id,
    instrumentVersion: place.instrument.version,
    role: place.role,
    reviewer: place.reviewer,
    status: 'in-progress',
    answers: {},
  };
}

/** The first answer makes the review; every later one changes its own criterion only. */
export function answerAct(
  workspace: Workspace,
  place: ReviewPlace,
  criterion: Criterion,
  answer: Answer,
): Act {
  const review = findReview(workspace.rows('review'), place);
  const label = `Answer criterion ${criterion.number} of ${place.caseFile.reference}: ${WORDS[answer.value]}`;
  if (review === undefined) {
    const first = { ...blankReview(place), answers: { [criterion.id]: answer } };
    return { label, changes: [put('review', first, newId())] };
  }
  return { label, changes: [patch('review', review.id, { [`answers/${criterion.id}`]: answer })] };
}

/** Takes an answer back: the criterion is open again. */
export function clearAct(review: Row<'review'>, caseFile: CaseFile, criterion: Criterion): Act {
  return {
    label: `Clear criterion ${criterion.number} of ${caseFile.reference}`,
    changes: [patch('review', review.id, { [`answers/${criterion.id}`]: undefined })],
  };
}

/** Completes a review with the judgement that somebody confirmed now. */
export function completeAct(
  review: Row<'review'>,
  caseFile: CaseFile,
  decided: Omit<Confirmation, 'at'>,
): Act {
  const confirmation: Confirmation = { ...decided, at: Date.now() };
  const changes = [
    patch('review', review.id, { status: 'completed', confirmation, completedAt: confirmation.at }),
  ];
  const verdict = confirmation.value === 'yes' ? 'effective' : 'not effective';
  const how = confirmation.value === confirmation.derived ? 'Confirm' : 'Override';
  return { label: `${how} ${caseFile.reference} as ${verdict}`, changes };
}

/** Settles a pair now: the adjudicated review is the one that counts. */
export function adjudicateAct(
  place: ReviewPlace,
  answers: Record<string, Answer>,
  decided: Omit<Confirmation, 'at'>,
): Act {
  const confirmation: Confirmation = { ...decided, at: Date.now() };
  const review: Review = {
    ...blankReview(place),
    answers,
    status: 'completed',
    confirmation,
    completedAt: confirmation.at,
  };
  return { label: `Adjudicate ${place.caseFile.reference}`, changes: [put('review', review)] };
}

/** Of several adjudications of one pair, keeps one; undo brings the others back. */
export function letStandAct(
  caseFile: CaseFile,
  standing: Row<'review'>,
  adjudications: readonly Row<'review'>[],
): Act {
  const others = adjudications.filter(({ id }) => id !== standing.id);
  return {
    label: `Say which adjudication of ${caseFile.reference} stands`,
    changes: others.map(({ id }) => remove('review', id)),
  };
}

/** Opens a record that stays on the overview; nobody told yet is a record too. */
export function escalateAct(
  caseFile: Row<'caseFile'>,
  { what, toldWhom, toldAt }: Pick<Escalation, 'what' | 'toldWhom' | 'toldAt'>,
): Act {
  const escalation: Escalation = {
    caseFile: caseFile.id,
    what: what.trim(),
    toldWhom: toldWhom.trim(),
    toldAt: toldWhom.trim() === '' ? null : toldAt,
    status: 'open',
    closedBecause: '',
  };
  return { label: `Record a risk in ${caseFile.reference}`, changes: [put('escalation', escalation)] };
}

/** The answers stay; the file leaves every count until it is completed again. */
export function reopenAct(review: Row<'review'>, caseFile: CaseFile): Act {
  return {
    label: `Reopen the review of ${caseFile.reference}`,
    changes: [patch('review', review.id, { status: 'in-progress', confirmation: null, completedAt: null })],
  };
}
