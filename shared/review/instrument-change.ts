import type { CaseFile, Review } from '@shared/inspection/entities';
import { criteriaFor } from './derive';
import type { Answer, Criterion, Instrument } from './instrument';

export type CriterionChange =
  /** Asked anew. */
  | { kind: 'added'; criterion: Criterion }
  | { kind: 'removed'; criterion: Criterion }
  /** Another question under the same id: an answer to the old one is none to the new. */
  | { kind: 'reworded'; criterion: Criterion; was: string }
  | { kind: 'reweighed'; criterion: Criterion; was: Criterion['weight'] }
  | { kind: 'applies-differently'; criterion: Criterion }
  | { kind: 'guidance-changed'; criterion: Criterion };

/** What changed from one version of a checklist to another. */
export interface InstrumentChange {
  changes: CriterionChange[];
  /** Other thresholds: the same answers may be judged differently. */
  derivationChanged: boolean;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function changesOf(was: Criterion, is: Criterion): CriterionChange[] {
  const changes: CriterionChange[] = [];
  if (was.text !== is.text) changes.push({ kind: 'reworded', criterion: is, was: was.text });
  if (was.weight !== is.weight || !same(was.weightOnlyWithFlag, is.weightOnlyWithFlag))
    changes.push({ kind: 'reweighed', criterion: is, was: was.weight });
  if (!same(was.applies, is.applies)) changes.push({ kind: 'applies-differently', criterion: is });
  if (was.guidance !== is.guidance) changes.push({ kind: 'guidance-changed', criterion: is });
  return changes;
}

/** Compares two versions criterion by criterion; criteria are the same when their ids are, wherever they stand. */
export function compareInstruments(from: Instrument, to: Instrument): InstrumentChange {
  const before = new Map(from.criteria.map((criterion) => [criterion.id, criterion]));
  const after = new Set(to.criteria.map(({ id }) => id));
  const changes = to.criteria.flatMap((criterion): CriterionChange[] => {
    const was = before.get(criterion.id);
    return was === undefined ? [{ kind: 'added', criterion }] : changesOf(was, criterion);
  });
  const removed = from.criteria
    .filter(({ id }) => !after.has(id))
    .map((criterion): CriterionChange => ({ kind: 'removed', criterion }));
  return { changes: [...changes, ...removed], derivationChanged: !same(from.derivation, to.derivation) };
}

/** What a review becomes on another version of its checklist. */
export interface MigratedReview {
  review: Review;
  /** Criteria of the new version that this file has to be asked (again). */
  toAnswer: string[];
}

/**
 * Carries a review over to another version: answers to unchanged questions stay, the others have to be given again, and
 * the judgement has to be confirmed anew. The review it came from is not touched: completed reviews keep the version
 * that they were made on until somebody decides to migrate them.
 */
export function migrateReview(
  review: Review,
  from: Instrument,
  to: Instrument,
  caseFile: Pick<CaseFile, 'offenceType' | 'flags'>,
): MigratedReview {
  const asksAnew = new Set(
    compareInstruments(from, to)
      .changes.filter(({ kind }) => kind === 'added' || kind === 'reworded')
      .map(({ criterion }) => criterion.id),
  );
  const answers: Record<string, Answer> = {};
  const toAnswer: string[] = [];
  for (const { id } of criteriaFor(to, caseFile)) {
    const answer = review.answers[id];
    if (answer === undefined || asksAnew.has(id)) toAnswer.push(id);
    else answers[id] = answer;
  }
  return {
    review: {
      ...review,
      instrumentId: to.id,
      instrumentVersion: to.version,
      status: 'in-progress',
      answers,
      confirmation: null,
      completedAt: null,
    },
    toAnswer,
  };
}
