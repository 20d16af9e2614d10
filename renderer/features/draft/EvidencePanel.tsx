import type { Editor } from '@tiptap/react';
import { ClaimPanel } from './ClaimPanel';
import classes from './DraftRoom.module.css';
import { ParagraphPanel } from './ParagraphPanel';
import type { UnderCursor } from './useUnderCursor';

interface Props {
  cursor: UnderCursor;
  editor: Editor;
  onAccept: (claimId: string, label: string) => void;
}

/** What is behind the claim that is selected, or behind the paragraph with the cursor. */
export function EvidencePanel({ cursor, editor, onAccept }: Props) {
  return (
    <aside className={classes.panel} aria-label="Evidence">
      {cursor.claim !== null ? (
        <ClaimPanel key={cursor.claim.id} claim={cursor.claim} editor={editor} onAccept={onAccept} />
      ) : (
        <ParagraphPanel blockId={cursor.blockId} editor={editor} onAccept={onAccept} />
      )}
    </aside>
  );
}
