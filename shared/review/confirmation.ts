import type { Confirmation } from '@shared/inspection/entities';
import type { Derived } from './derive';

export type ConfirmationProblem = 'review-incomplete' | 'reason-missing';

/** Whether confirming `value` differs from what was derived: an override, or the decision that moderation asks for. */
export function isOverride({ value, derived }: Pick<Confirmation, 'value' | 'derived'>): boolean {
  return value !== derived;
}

/** What stops a judgement from being confirmed: an open checklist, or an override without a reason; null when nothing does. */
export function confirmationProblem(
  derived: Derived,
  value: Confirmation['value'],
  reason: string,
): ConfirmationProblem | null {
  if (derived.value === 'incomplete') return 'review-incomplete';
  if (value !== derived.value && reason.trim() === '') return 'reason-missing';
  return null;
}
