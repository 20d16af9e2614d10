import { bridge } from '@data/bridge';
import { noteError } from '@data/note-errors';
import type { OpenFailure } from '@data/session';
import { useVaultSession } from '@data/useVaultSession';
import { knownAuthor } from '@shared/inspection/known-author';
import { type ReactNode, useState } from 'react';
import { isInsideInspection } from './inside-inspection';
import { OpenInspectionContext, type OpenState } from './open-inspection';

interface Props {
  /** The inspection that was open when the vault was locked: opened again if the address is still inside it. */
  reopen: string | null;
  onOpened: (id: string) => void;
  children: ReactNode;
}

const FAULT: OpenFailure = {
  kind: 'damaged',
  message:
    'Something in Assay failed while it was opened. Nothing was changed and nothing is lost. Make sure that there is room on the disk, lock the vault, and unlock it again.',
};

/** Keeps track of which inspection is open: one at a time. */
export function OpenInspectionProvider({ reopen, onOpened, children }: Props) {
  const session = useVaultSession();
  const [state, setState] = useState<OpenState>(() => {
    const workspace = session.reopened();
    if (workspace !== null) return { kind: 'open', workspace };
    return reopen !== null && isInsideInspection() ? { kind: 'to-reopen', id: reopen } : { kind: 'none' };
  });

  async function openAs(id: string, author: string) {
    setState({ kind: 'opening', id });
    try {
      const { authors } = session.settings();
      if (authors[id] !== author) await session.changeSettings({ authors: { ...authors, [id]: author } });
      const outcome = await session.openInspection(id, author);
      onOpened(id);
      setState(
        outcome.ok
          ? { kind: 'open', workspace: outcome.value }
          : { kind: 'failed', id, failure: outcome.failure },
      );
    } catch (error) {
      noteError(bridge(), error);
      setState({ kind: 'failed', id, failure: FAULT });
    }
  }

  function open(id: string) {
    if (state.kind === 'open' && state.workspace.inspectionId === id) return;
    // Read now: who asks may have been waiting since before the inspection was made.
    const inspection = session.inspections().find((one) => one.id === id);
    if (inspection === undefined) {
      setState({ kind: 'failed', id, failure: { kind: 'no-such-inspection' } });
      return;
    }
    const author = knownAuthor(inspection, session.settings().authors[id]);
    if (author === null) setState({ kind: 'asking-author', inspection });
    else void openAs(id, author);
  }

  return (
    <OpenInspectionContext
      value={{
        state,
        open,
        openAs: (id, author) => void openAs(id, author),
        leave: () => setState({ kind: 'none' }),
      }}
    >
      {children}
    </OpenInspectionContext>
  );
}
