import type { EvidenceData } from '@shared/evidence/provenance';
import { claimsToKnow, strengthOf } from '@shared/evidence/strength';
import type { Row } from '@shared/inspection/entities';
import { writeNumber } from '@shared/text/number';

/**
 * What stops a finding from being signed off, as sentences for the screen; empty when nothing does. A file review alone
 * is never the sole basis of a finding about the force, force leaders alone cannot support "we found", and
 * contradicting evidence has to be addressed first.
 */
export function signOffBlockers(
  finding: Row<'finding'>,
  links: readonly Row<'evidenceLink'>[],
  data: EvidenceData,
): string[] {
  const { level, isFileReviewOnly, isForceLeadersOnly, openContradictions } = strengthOf(
    finding,
    links,
    data,
  );
  const blockers: string[] = [];
  if (finding.statement.trim() === '') blockers.push('Write what the finding says.');
  if (level === 0) blockers.push('Link the evidence that supports it.');
  if (isFileReviewOnly)
    blockers.push(
      'Only the file review supports it. Add another kind of source: a small sample never stands alone.',
    );
  if (isForceLeadersOnly && claimsToKnow(finding))
    blockers.push(
      'Only force leaders support it. Say that the force told us, or add a source that verifies it.',
    );
  if (openContradictions.length === 1) blockers.push('One contradiction is open: say how it was addressed.');
  if (openContradictions.length > 1)
    blockers.push(
      `${writeNumber(openContradictions.length, { startsSentence: true })} contradictions are open: say how each was addressed.`,
    );
  return blockers;
}

/** Whether a finding may be signed off as it stands. */
export function canSignOff(
  finding: Row<'finding'>,
  links: readonly Row<'evidenceLink'>[],
  data: EvidenceData,
): boolean {
  return signOffBlockers(finding, links, data).length === 0;
}
