import type { DraftNode } from '@shared/draft/draft-node';

/**
 * The same rule, asked once for each node: nodes never change, so that a key in one paragraph does not look through all
 * the others again. What it answers with is shared by all who ask and must not be changed.
 */
export function ofNode<T>(rule: (node: DraftNode) => T): (node: DraftNode) => T {
  const known = new WeakMap<DraftNode, { answer: T }>();
  return (node) => {
    let found = known.get(node);
    if (found === undefined) {
      found = { answer: rule(node) };
      known.set(node, found);
    }
    return found.answer;
  };
}
