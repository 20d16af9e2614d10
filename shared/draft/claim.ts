import type { AcceptedValue, ClaimAttributes, DraftNode } from '@shared/draft/draft-node';
import { claimsOf, mapClaims } from '@shared/draft/node-text';
import { type ClaimQuery, isPeopleQuery, peopleCount } from '@shared/evidence/people-query';
import type { Framework, QuantifierScale } from '@shared/framework/framework';
import type { Snapshot } from '@shared/inspection/entities';
import { canonicalJson, toJson } from '@shared/journal/canonical-json';
import { count } from '@shared/review/count';
import { PERCENT_FROM, wordClaim } from '@shared/text/claim-words';
import { scaleInUse } from '@shared/text/own-scale';

/** What the inspection settles about wording: where percentages start, and whose quantifiers are used. */
export interface ClaimHouse {
  percentFrom: number;
  scale: QuantifierScale | undefined;
}

export function claimHouse(snapshot: Snapshot, framework: Framework): ClaimHouse {
  const inspection = snapshot.inspection[0];
  return {
    percentFrom: inspection?.percentFrom ?? PERCENT_FROM,
    scale: scaleInUse(inspection, framework.quantifierScales),
  };
}

/** n and d of a query, as the evidence stands now. */
export function claimValue(query: ClaimQuery, snapshot: Snapshot): AcceptedValue {
  if (isPeopleQuery(query)) {
    const { heldBy, ofSpeakers } = peopleCount(query, snapshot);
    return { n: heldBy, d: ofSpeakers };
  }
  const { numerator, denominator } = count(snapshot, query);
  return { n: numerator.length, d: denominator.length };
}

/** A claim before its words are computed. */
export type ClaimPlan = Omit<ClaimAttributes, 'accepted' | 'text'>;

/** Puts a value into words: the only way in which the text of a claim comes about. */
export function wordedClaim(plan: ClaimPlan, value: AcceptedValue, house: ClaimHouse): ClaimAttributes {
  const { id, query, wording, noun, startsSentence } = plan;
  const text = wordClaim(value, {
    wording,
    noun,
    startsSentence,
    percentFrom: house.percentFrom,
    ...(house.scale === undefined ? {} : { scale: house.scale }),
  });
  // Without a noun the claim prints the numbers alone, and the sentence goes on with its own word for the whole.
  return {
    id,
    query,
    wording,
    noun,
    startsSentence,
    accepted: { n: value.n, d: value.d },
    text: text.trim(),
  };
}

export type ClaimState = { kind: 'fresh' } | { kind: 'stale'; was: AcceptedValue; is: AcceptedValue };

/**
 * Whether a claim still prints what the evidence gives. A claim that prints the whole alone ("18 cases") is not made
 * stale by an answer, only by a file that comes in or goes out.
 */
export function claimState(claim: ClaimAttributes, snapshot: Snapshot): ClaimState {
  const is = claimValue(claim.query, snapshot);
  const was = claim.accepted;
  const isFresh = was.d === is.d && (claim.wording === 'whole' || was.n === is.n);
  return isFresh ? { kind: 'fresh' } : { kind: 'stale', was, is };
}

/** The claim with the value of now, in words of now; its place in the sentence stays. */
export function acceptClaim(claim: ClaimAttributes, snapshot: Snapshot, house: ClaimHouse): ClaimAttributes {
  return wordedClaim(claim, claimValue(claim.query, snapshot), house);
}

/** Accepts every stale claim of a node (or those named); the same object when there is nothing to do. */
export function acceptClaims(
  node: DraftNode,
  snapshot: Snapshot,
  house: ClaimHouse,
  isMeant: (claim: ClaimAttributes) => boolean = () => true,
): DraftNode {
  const isDue = (claim: ClaimAttributes) => isMeant(claim) && claimState(claim, snapshot).kind === 'stale';
  if (!claimsOf(node).some(isDue)) return node;
  return mapClaims(node, (claim) => (isDue(claim) ? acceptClaim(claim, snapshot, house) : claim));
}

/** Two claims about the same files (or people) and the same question: "18 cases" and "17 of them" in one sentence. */
export function speaksOfTheSame(one: ClaimAttributes, other: ClaimAttributes): boolean {
  const asked = (claim: ClaimAttributes) => canonicalJson(toJson({ ...claim.query, answers: [] }));
  return asked(one) === asked(other);
}

export function staleClaimsOf(node: DraftNode, snapshot: Snapshot): ClaimAttributes[] {
  return claimsOf(node).filter((claim) => claimState(claim, snapshot).kind === 'stale');
}
