import type { DraftNode } from '@shared/draft/draft-node';
import { mapClaims, mapLines, tidyLine } from '@shared/draft/node-text';
import { canonicalJson, toJson } from '@shared/journal/canonical-json';
import { onceFor } from '@shared/once-for';

const spelt = onceFor((node: DraftNode) => canonicalJson(toJson(mapLines(node, tidyLine))));

/** The same content, whatever the order of keys and wherever the editor cut the text. */
export function sameNode(one: DraftNode, other: DraftNode): boolean {
  return one === other || spelt(one) === spelt(other);
}

const withoutValues = onceFor((node: DraftNode) =>
  mapClaims(node, (claim) => ({ ...claim, accepted: { n: 0, d: 0 }, text: '' })),
);

/** The same but for the values of its claims: accepting a new count is not rewriting. */
export function sameButForValues(one: DraftNode, other: DraftNode): boolean {
  return sameNode(one, other) || sameNode(withoutValues(one), withoutValues(other));
}

// "18 cases" prints nothing of the part: its n is whatever it was when the claim was made.
const asPrinted = onceFor((node: DraftNode) =>
  mapClaims(node, (claim) =>
    claim.wording === 'whole' ? { ...claim, accepted: { n: 0, d: claim.accepted.d } } : claim,
  ),
);

/** The same to a reader, claims with their values included. */
export function sameAsPrinted(one: DraftNode, other: DraftNode): boolean {
  return sameNode(one, other) || sameNode(asPrinted(one), asPrinted(other));
}
