import { mergeAttributes, Node } from '@tiptap/core';

/** The mark of a footnote; its text is shown on the page below the section and when the mark is selected. */
export const FootnoteNode = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,

  addAttributes() {
    const attribute = (key: string) => ({
      default: '',
      rendered: false,
      parseHTML: (element: HTMLElement) => element.getAttribute(key) ?? '',
    });
    return {
      id: attribute('data-footnote'),
      term: attribute('data-term'),
      text: attribute('title'),
    };
  },

  parseHTML() {
    return [{ tag: 'sup[data-footnote]' }];
  },

  renderHTML({ node, HTMLAttributes }) {
    const { id, term, text } = node.attrs as { id: string; term: string; text: string };
    const own = { 'data-footnote': id, 'data-term': term, title: text, class: 'footnote' };
    // The number comes from a counter in the style sheet: it is the order on the page, whatever is moved.
    return ['sup', mergeAttributes(HTMLAttributes, own)];
  },

  renderText() {
    return '';
  },
});
