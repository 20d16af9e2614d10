import type { ClaimAttributes } from '@shared/draft/draft-node';
import { NodeSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { isClaim } from './claim-node';

/** What the side panel is about: the block with the cursor, and the claim that is selected, if one is. */
export interface UnderCursor {
  blockId: string | null;
  claim: ClaimAttributes | null;
}

export function useUnderCursor(editor: Editor): UnderCursor {
  return useEditorState({
    editor,
    selector: ({ editor: now }): UnderCursor => {
      const { selection, doc } = now.state;
      const top = doc.resolve(selection.from).index(0);
      const block = top < doc.childCount ? doc.child(top) : null;
      const id: unknown = block?.attrs['blockId'];
      const node = selection instanceof NodeSelection ? selection.node : null;
      const claim =
        node?.type.name === 'claim' && isClaim(node.attrs) ? (node.attrs as ClaimAttributes) : null;
      return { blockId: typeof id === 'string' ? id : null, claim };
    },
  });
}
