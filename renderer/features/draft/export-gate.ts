import { type Act, patch } from '@data/change';
import type { CheckResult } from '@shared/draft/checks/check';
import type { Instant, Row } from '@shared/inspection/entities';

/** The override as the journal keeps it: who, when, why, and what was open. */
export function overrideAct(
  section: Row<'section'>,
  what: string,
  author: string,
  reason: string,
  stops: readonly CheckResult[],
  at: Instant,
): Act {
  const override = { at, by: author, reason, open: stops.map(({ rule }) => rule) };
  return {
    label: `Export ${what} although checks stop it`,
    changes: [patch('section', section.id, { overrides: [...(section.overrides ?? []), override] })],
  };
}
