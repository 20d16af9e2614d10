import { useFramework } from '@data/useInspection';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { Button, VisuallyHidden } from '@mantine/core';
import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { EmptyState } from '@ui/EmptyState';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { NoteDetails } from './NoteDetails';
import { NoteEditor } from './NoteEditor';
import { NoteList } from './NoteList';
import classes from './NotesRoom.module.css';
import { type NoteStart, newNoteAct } from './note-acts';

/** List left, text in the centre, details at the right. */
export function NotesRoom({ attachments }: { attachments: (noteId: string) => ReactNode }) {
  const { noteId } = useParams({ strict: false });
  const search: { new?: unknown; question?: unknown; place?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const { history } = useRouter();
  const workspace = useWorkspace();
  const framework = useFramework();
  const notes = useRows('note');
  const [newest, setNewest] = useState({ id: '', isQuick: false });
  const isMaking = useRef(false);

  const open = useCallback(
    (id: string, replace = false) =>
      void navigate({ to: '/inspection/notes/$noteId', params: { noteId: id }, search: {}, replace }),
    [navigate],
  );
  const make = useCallback(
    async (start: NoteStart, isQuick = false) => {
      if (isMaking.current) return;
      isMaking.current = true;
      const { act, id } = newNoteAct(workspace, framework, Date.now(), start);
      setNewest({ id, isQuick });
      // The address that asked for a note gives way to the note: going back must not ask again.
      open(id, isQuick);
      await workspace.commit(act);
      isMaking.current = false;
    },
    [workspace, framework, open],
  );

  const wantsNew = search.new !== undefined;
  const question = typeof search.question === 'string' ? search.question : undefined;
  const place = typeof search.place === 'string' ? search.place : undefined;
  useEffect(() => {
    if (wantsNew) void make({ question, place }, true);
  }, [wantsNew, question, place, make]);

  const note = notes.find(({ id }) => id === noteId);
  return (
    <div className={classes.room}>
      <VisuallyHidden component="h1">Notes</VisuallyHidden>
      <NoteList current={note?.id} onOpen={(id) => open(id)} onNew={() => void make({})} />
      {note === undefined ? (
        <div className={classes.nothing}>
          <EmptyState action={<Button onClick={() => void make({})}>Write a note</Button>}>
            {notes.length === 0
              ? 'Notes hold what you saw and were told: who by role and how many, word for word or in your own words.'
              : 'Choose a note at the left, or start a new one.'}
          </EmptyState>
        </div>
      ) : (
        <>
          <section className={classes.centre} aria-label="Note">
            <NoteEditor
              key={note.id}
              note={note}
              isNew={note.id === newest.id}
              onDone={note.id === newest.id && newest.isQuick ? () => history.back() : null}
            />
          </section>
          <aside className={classes.details} aria-label="Details of the note">
            <NoteDetails key={note.id} note={note} />
            {attachments(note.id)}
          </aside>
        </>
      )}
    </div>
  );
}
