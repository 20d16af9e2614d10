import { Extension } from '@tiptap/core';
import { type Node as EditorNode, Fragment, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { linesOfHtml } from './pasted-html';
import { LONGEST_PASSAGE, splitLong } from './split-long';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function paragraph(line: string): string {
  const text = line.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
  return `<p>${text.replaceAll('\n', '<br>')}</p>`;
}

/** Passages copied in the editor itself keep their kind; everything else comes in as lines of plain text. */
function cleanHtml(html: string): string {
  return /<[a-z]+[^>]*\sdata-pm-slice=/i.test(html) ? html : linesOfHtml(html).map(paragraph).join('');
}

function splitPassage(block: EditorNode): EditorNode[] {
  if (block.content.size <= LONGEST_PASSAGE) return [block];
  const { schema } = block.type;
  return splitLong(block.textBetween(0, block.content.size, '\n', '\n')).map((part) => {
    const content: EditorNode[] = [];
    for (const [at, line] of part.replace(/\n$/, '').split('\n').entries()) {
      const lineBreak = schema.nodes['hardBreak'];
      if (at > 0 && lineBreak !== undefined) content.push(lineBreak.create());
      if (line !== '') content.push(schema.text(line));
    }
    return block.type.create({ ...block.attrs, id: null }, content);
  });
}

/** What is pasted or dropped becomes passages of plain text, none of them longer than one can work with. */
export const PlainPaste = Extension.create({
  name: 'plainPaste',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          transformPastedHTML: cleanHtml,
          transformPasted: ({ content, openStart, openEnd }) => {
            const blocks: EditorNode[] = [];
            content.forEach((node) => {
              blocks.push(...(node.isTextblock ? splitPassage(node) : [node]));
            });
            return new Slice(Fragment.from(blocks), openStart, openEnd);
          },
        },
      }),
    ];
  },
});
