import type { Escalation, Instant } from '@shared/inspection/entities';
import { writeInstant } from '@shared/text/day';

/** Whom at the force somebody told and when, as the front page says it. */
export function toldWords({ toldWhom, toldAt }: Pick<Escalation, 'toldWhom' | 'toldAt'>): string {
  if (toldWhom === '' || toldAt === null) return 'The force has not been told yet. Tell it today.';
  return `${toldWhom} was told on ${writeInstant(toldAt)}.`;
}

/** What forbids writing down that the force was told; empty when nothing does. @param now the present instant */
export function toldProblem(
  { toldWhom, toldAt }: Pick<Escalation, 'toldWhom' | 'toldAt'>,
  now: Instant,
): string {
  if (toldWhom.trim() === '') return 'Say who at the force was told, by role.';
  if (toldAt === null || toldAt > now) return 'This time is still to come. Say when the force was told.';
  return '';
}

/** What forbids closing a record; empty when nothing does. A record is never closed without saying why. */
export function closingProblem(because: string): string {
  return because.trim() === '' ? 'Say what was done about the risk, or why there is none.' : '';
}
