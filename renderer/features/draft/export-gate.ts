import { type Act, patch } from '@data/change';
import type { CheckResult } from '@shared/draft/checks/check';
import type { Instant, Row } from '@shared/inspection/entities';

const LONGEST_LABEL = 160;

/** The override as the journal prints it: what left and why, and in the entry who, when, and what was open. */
export function overrideAct(
  section: Row<'section'>,
  what: string,
  author: string,
  reason: string,
  stops: readonly CheckResult[],
  at: Instant,
): Act {
  const cut = reason.length > LONGEST_LABEL ? `${reason.slice(0, LONGEST_LABEL)} …` : reason;
  const override = { at, by: author, reason, open: stops.map(({ rule }) => rule) };
  return {
    label: `Export ${what} although checks stop it: ${cut}`,
    changes: [patch('section', section.id, { overrides: [...(section.overrides ?? []), override] })],
  };
}
