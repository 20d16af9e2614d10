import type { ClaimAttributes } from '@shared/draft/draft-node';
import { mergeAttributes, Node } from '@tiptap/core';

function fromElement(element: HTMLElement): Partial<ClaimAttributes> {
  try {
    return JSON.parse(element.getAttribute('data-claim') ?? '{}') as Partial<ClaimAttributes>;
  } catch {
    // Pasted from elsewhere: its text is kept, its binding is not.
    return {};
  }
}

/** True for a whole claim: one that lost its query on the way would print a number that nothing backs. */
export function isClaim(attrs: Record<string, unknown>): boolean {
  return (
    typeof attrs['id'] === 'string' && typeof attrs['text'] === 'string' && typeof attrs['query'] === 'object'
  );
}

/** A number bound to the evidence. Nobody types in it: its words are computed, so it is one piece in the text. */
export const ClaimNode = Node.create({
  name: 'claim',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,

  addAttributes() {
    const attribute = (name: keyof ClaimAttributes) => ({
      default: null,
      rendered: false,
      parseHTML: (element: HTMLElement) => fromElement(element)[name] ?? null,
    });
    return {
      id: attribute('id'),
      query: attribute('query'),
      wording: attribute('wording'),
      noun: attribute('noun'),
      accepted: attribute('accepted'),
      text: attribute('text'),
      startsSentence: attribute('startsSentence'),
    };
  },

  parseHTML() {
    return [
      { tag: 'span[data-claim]', getAttrs: (element) => (isClaim(fromElement(element)) ? null : false) },
    ];
  },

  renderHTML({ node, HTMLAttributes }) {
    const own = { 'data-claim': JSON.stringify(node.attrs), class: 'claim' };
    return ['span', mergeAttributes(HTMLAttributes, own), String(node.attrs['text'])];
  },

  renderText({ node }) {
    return String(node.attrs['text']);
  },
});
