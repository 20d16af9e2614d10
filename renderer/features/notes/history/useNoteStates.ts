import { writePendingTyping } from '@data/pending-typing';
import { useWorkspace } from '@data/useWorkspace';
import { type NoteVersion, noteStates } from '@shared/notes/history/note-versions';
import { useEffect, useState } from 'react';

/** What the note said after each act, read from the journal once; null until it is read. */
export function useNoteStates(noteId: string): NoteVersion[] | null {
  const workspace = useWorkspace();
  const [states, setStates] = useState<NoteVersion[] | null>(null);
  useEffect(() => {
    const wanted = new AbortController();
    void writePendingTyping()
      .then(() => workspace.journal(wanted.signal))
      .then((journal) => {
        if (!wanted.signal.aborted) setStates(noteStates(journal, noteId));
      });
    return () => wanted.abort();
  }, [workspace, noteId]);
  return states;
}
