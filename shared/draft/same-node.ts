import { canonicalJson, toJson } from '@shared/journal/canonical-json';
import type { ClaimAttributes, DraftNode } from '@shared/draft/draft-node';
import { mapClaims, mapLines, tidyLine } from '@shared/draft/node-text';

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

function withoutValue(claim: ClaimAttributes): ClaimAttributes {
  return { ...claim, accepted: { n: 0, d: 0 }, text: '' };
}

const bare = new WeakMap<DraftNode, DraftNode>();

function withoutValues(node: DraftNode): DraftNode {
  let stripped = bare.get(node);
  if (stripped === undefined) {
    stripped = mapClaims(node, withoutValue);
    bare.set(node, stripped);
  }
  return stripped;
}

/** The same but for the values of its claims: accepting a new count is not rewriting. */
export function sameButForValues(one: DraftNode, other: DraftNode): boolean {
  return sameNode(one, other) || sameNode(withoutValues(one), withoutValues(other));
}
