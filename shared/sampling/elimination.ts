import type { CaseFile, EliminationReason, Instant, Row } from '@shared/inspection/entities';
import { fail, type Result, succeed } from '@shared/result';

export const ELIMINATION_REASONS: { id: EliminationReason; label: string }[] = [
  { id: 'sealed', label: 'Sealed' },
  { id: 'missing', label: 'Missing' },
  { id: 'wrong-offence', label: 'Wrong offence' },
  { id: 'duplicate', label: 'Duplicate of another file' },
  { id: 'other', label: 'Other reason' },
];

export function eliminationLabel(reason: EliminationReason): string {
  return ELIMINATION_REASONS.find(({ id }) => id === reason)?.label ?? reason;
}

export interface Elimination {
  reason: EliminationReason;
  /** Demanded for "other". */
  detail: string;
  at: Instant;
}

export type EliminationFailure = { kind: 'not-in-sample' } | { kind: 'reason-missing' };

export interface EliminationPlan {
  eliminated: { id: string; set: Pick<CaseFile, 'standing' | 'elimination'> };
  /** The reserve that steps in; null when the stratum has none left. */
  replacement: { id: string; reference: string; set: Partial<CaseFile> } | null;
  /** What the screen says once it is done. */
  words: string;
}

/** The reserve of a stratum that is next in drawn order. */
export function nextReserve(caseFiles: readonly Row<'caseFile'>[], of: CaseFile): Row<'caseFile'> | null {
  const waiting = caseFiles.filter(
    (file) => file.draw === of.draw && file.stratum === of.stratum && file.standing === 'reserve',
  );
  return waiting.reduce<Row<'caseFile'> | null>(
    (next, file) => (next === null || file.drawnOrder < next.drawnOrder ? file : next),
    null,
  );
}

/**
 * Takes a case file out of the sample and brings in the next reserve of its stratum, which inherits the reviewers.
 * With no reserve left the sample is one short, and the words say so.
 */
export function planElimination(
  caseFiles: readonly Row<'caseFile'>[],
  id: string,
  elimination: Elimination,
  stratumLabel: string,
): Result<EliminationPlan, EliminationFailure> {
  const file = caseFiles.find((candidate) => candidate.id === id);
  if (file === undefined || file.standing !== 'drawn') return fail({ kind: 'not-in-sample' });
  if (elimination.reason === 'other' && elimination.detail.trim() === '')
    return fail({ kind: 'reason-missing' });
  const reserve = nextReserve(caseFiles, file);
  const eliminated = {
    id,
    set: { standing: 'eliminated' as const, elimination: { ...elimination, replacedBy: reserve?.id ?? '' } },
  };
  if (reserve === null) {
    const words = `${file.reference} is eliminated. No reserve is left in ${stratumLabel}: the sample is one short.`;
    return succeed({ eliminated, replacement: null, words });
  }
  const set: Partial<CaseFile> = {
    standing: 'drawn',
    replaces: id,
    ...(reserve.reviewer === '' ? { reviewer: file.reviewer } : {}),
    ...(reserve.secondReviewer === '' ? { secondReviewer: file.secondReviewer } : {}),
  };
  const words = `${file.reference} is eliminated. ${reserve.reference}, the next reserve in ${stratumLabel}, steps in.`;
  return succeed({ eliminated, replacement: { id: reserve.id, reference: reserve.reference, set }, words });
}

export function eliminationFailureWords(failure: EliminationFailure): string {
  switch (failure.kind) {
    case 'not-in-sample':
      return 'This file is not in the sample any more, so it cannot be eliminated. Nothing was changed.';
    case 'reason-missing':
      return 'Say why the file is eliminated: the reason is printed in the annex.';
  }
}
