import { compileSection } from '@shared/draft/compile/compile-section';
import type { DraftNode } from '@shared/draft/draft-node';
import { plainText } from '@shared/draft/node-text';
import { sameNode } from '@shared/draft/same-node';
import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import { exampleSnapshot } from '@shared/inspection/example/example-snapshot';
import { getSchema } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { draftExtensions } from './draft-extensions';
import { blocksFromEditor, documentOf } from './editor-document';
import { positionInBlock } from './show-range';

const snapshot = exampleSnapshot();
const [inspection] = snapshot.inspection;
if (inspection === undefined) throw new Error('the example has an inspection');
const schema = getSchema(draftExtensions(peel2017, inspection));

function throughTheEditor(nodes: readonly DraftNode[]): DraftNode[] {
  const blocks = nodes.map((node, index) => ({ id: `b${index}`, node }));
  const document = schema.nodeFromJSON(documentOf(blocks));
  document.check();
  return blocksFromEditor(document).map(({ node }) => node);
}

describe('the editor', () => {
  it('gives back every compiled block of the example as it was stored', () => {
    for (const question of peel2017.questions) {
      const nodes = compileSection(snapshot, peel2017, question.id).map(({ node }) => node);
      const back = throughTheEditor(nodes);
      expect(nodes.every((node, index) => back[index] !== undefined && sameNode(node, back[index]))).toBe(
        true,
      );
      expect(back).toHaveLength(nodes.length);
    }
  });

  it('gives back marks, line breaks, lists, tables and figures', () => {
    const nodes: DraftNode[] = [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'bold', marks: [{ type: 'bold' }] },
          { type: 'hardBreak' },
          { type: 'text', text: 'plain' },
        ],
      },
      { type: 'paragraph' },
      {
        type: 'orderedList',
        content: [
          { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'one' }] }] },
        ],
      },
      { type: 'table', attrs: { id: 't', caption: 'Judgments', columns: ['Question'], rows: [['Q1']] } },
      {
        type: 'figure',
        attrs: {
          id: 'f',
          title: 'Arrests',
          bars: [{ label: 'West Mercia', value: 12 }],
          unit: 'per 100',
          source: 'Data return',
          alternativeText: 'A bar',
          pointsToAnnex: false,
        },
      },
    ];
    expect(throughTheEditor(nodes)).toEqual(nodes);
  });

  it('starts a section without blocks with an empty line', () => {
    expect(schema.nodeFromJSON(documentOf([])).textContent).toBe('');
  });
});

describe('“show me”', () => {
  it('finds the same words in the editor as in the plain text of the block', () => {
    for (const { node } of compileSection(snapshot, peel2017, 'protecting-vulnerable')) {
      const words = plainText(node);
      const document = schema.nodeFromJSON(documentOf([{ id: 'b', node }]));
      const block = document.child(0);
      if (!block.isTextblock && block.isAtom) continue;
      for (const match of words.matchAll(/force|officers|relevant|DASH|sampled/g)) {
        const from = positionInBlock(block, 0, match.index, 'start');
        const to = positionInBlock(block, 0, match.index + match[0].length, 'end');
        const shown = document.textBetween(from, to, '\n', (leaf) => String(leaf.attrs['text'] ?? ''));
        // A claim is one piece: words inside it select all of it.
        expect(shown).toContain(match[0]);
      }
    }
  });
});
