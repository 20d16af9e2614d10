import { acceptClaims, type ClaimHouse, claimState, speaksOfTheSame } from '@shared/draft/claim';
import type { AcceptedValue, ClaimAttributes, DraftNode } from '@shared/draft/draft-node';
import { claimsOf } from '@shared/draft/node-text';
import type { Row, Snapshot } from '@shared/inspection/entities';

/** "17 → 16" for the part, "18 → 17" for a claim that prints the whole alone, both where both changed. */
export function changeWords(claim: ClaimAttributes, was: AcceptedValue, is: AcceptedValue): string {
  if (claim.wording === 'whole') return `${was.d} → ${is.d}`;
  if (was.d === is.d) return `${was.n} → ${is.n}`;
  return `${was.n} of ${was.d} → ${is.n} of ${is.d}`;
}

/**
 * The block of a stale claim with its value of now, and with it the claims of the same paragraph that speak of the same
 * files or people: a sentence must not print 16 of them after naming another whole.
 * @returns null when no block holds the claim, or nothing about it is stale
 */
export function acceptedBlock(
  blocks: readonly Row<'draftBlock'>[],
  claimId: string,
  snapshot: Snapshot,
  house: ClaimHouse,
): { id: string; node: DraftNode } | null {
  for (const { id, node } of blocks) {
    const meant = claimsOf(node).find((claim) => claim.id === claimId);
    if (meant === undefined) continue;
    const accepted = acceptClaims(node, snapshot, house, (claim) => speaksOfTheSame(claim, meant));
    return accepted === node ? null : { id, node: accepted };
  }
  return null;
}

/** A claim that prints another value than the evidence gives, and where it stands. */
export interface StaleClaim {
  section: string;
  block: string;
  claim: ClaimAttributes;
  was: AcceptedValue;
  is: AcceptedValue;
}

export function staleClaimsIn(blocks: readonly Row<'draftBlock'>[], snapshot: Snapshot): StaleClaim[] {
  return blocks.flatMap(({ id, section, node }) =>
    claimsOf(node).flatMap((claim): StaleClaim[] => {
      const state = claimState(claim, snapshot);
      return state.kind === 'fresh' ? [] : [{ section, block: id, claim, was: state.was, is: state.is }];
    }),
  );
}
