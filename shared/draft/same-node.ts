import type { ClaimAttributes, DraftNode } from '@shared/draft/draft-node';
import { mapClaims, mapLines, tidyLine } from '@shared/draft/node-text';
import { canonicalJson, toJson } from '@shared/journal/canonical-json';

const spellings = new WeakMap<DraftNode, string>();

function spelt(node: DraftNode): string {
  let spelling = spellings.get(node);
  if (spelling === undefined) {
    spelling = canonicalJson(toJson(mapLines(node, tidyLine)));
    spellings.set(node, spelling);
  }
  return spelling;
}

/** The same content, whatever the order of keys and wherever the editor cut the text. */
export function sameNode(one: DraftNode, other: DraftNode): boolean {
  return one === other || spelt(one) === spelt(other);
}

/** A node with its claims changed in one way, kept for as long as the node lives. */
function kept(change: (claim: ClaimAttributes) => ClaimAttributes): (node: DraftNode) => DraftNode {
  const changed = new WeakMap<DraftNode, DraftNode>();
  return (node) => {
    let result = changed.get(node);
    if (result === undefined) {
      result = mapClaims(node, change);
      changed.set(node, result);
    }
    return result;
  };
}

const withoutValues = kept((claim) => ({ ...claim, accepted: { n: 0, d: 0 }, text: '' }));

/** The same but for the values of its claims: accepting a new count is not rewriting. */
export function sameButForValues(one: DraftNode, other: DraftNode): boolean {
  return sameNode(one, other) || sameNode(withoutValues(one), withoutValues(other));
}

// "18 cases" prints nothing of the part: its n is whatever it was when the claim was made.
const asPrinted = kept((claim) =>
  claim.wording === 'whole' ? { ...claim, accepted: { n: 0, d: claim.accepted.d } } : claim,
);

/** The same to a reader, claims with their values included. */
export function sameAsPrinted(one: DraftNode, other: DraftNode): boolean {
  return sameNode(one, other) || sameNode(asPrinted(one), asPrinted(other));
}
