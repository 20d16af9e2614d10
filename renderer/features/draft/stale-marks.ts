import { changeWords } from '@shared/draft/accept-claim';
import { claimState } from '@shared/draft/claim';
import type { ClaimAttributes } from '@shared/draft/draft-node';
import type { Snapshot } from '@shared/inspection/entities';
import { Extension } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { isClaim } from './claim-node';

interface Marks {
  snapshot: Snapshot | null;
  decorations: DecorationSet;
}

export const staleMarksKey = new PluginKey<Marks>('staleMarks');

function chip(words: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'stale-chip';
  element.textContent = words;
  element.contentEditable = 'false';
  return element;
}

function marksOf(doc: EditorNode, snapshot: Snapshot | null): DecorationSet {
  if (snapshot === null) return DecorationSet.empty;
  const decorations: Decoration[] = [];
  doc.descendants((node, at) => {
    if (node.type.name !== 'claim' || !isClaim(node.attrs)) return;
    const claim = node.attrs as ClaimAttributes;
    const state = claimState(claim, snapshot);
    if (state.kind === 'fresh') return;
    const words = changeWords(claim, state.was, state.is);
    decorations.push(Decoration.node(at, at + node.nodeSize, { class: 'stale', title: `Stale: ${words}` }));
    decorations.push(
      Decoration.widget(at + node.nodeSize, () => chip(words), { side: -1, key: `${claim.id}:${words}` }),
    );
  });
  return DecorationSet.create(doc, decorations);
}

/** Marks claims that print another number than the evidence gives now, without touching the document. */
export const StaleMarks = Extension.create({
  name: 'staleMarks',
  addProseMirrorPlugins() {
    return [
      new Plugin<Marks>({
        key: staleMarksKey,
        state: {
          init: () => ({ snapshot: null, decorations: DecorationSet.empty }),
          apply(transaction, marks) {
            const given = transaction.getMeta(staleMarksKey) as Snapshot | undefined;
            if (given === undefined && !transaction.docChanged) return marks;
            const snapshot = given ?? marks.snapshot;
            return { snapshot, decorations: marksOf(transaction.doc, snapshot) };
          },
        },
        props: {
          decorations: (state) => staleMarksKey.getState(state)?.decorations ?? DecorationSet.empty,
        },
      }),
    ];
  },
});
