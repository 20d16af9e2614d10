import { useFramework } from '@data/useInspection';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { Button, VisuallyHidden } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { EmptyState } from '@ui/EmptyState';
import { useCallback, useEffect, useRef, useState } from 'react';
import { NoteDetails } from './NoteDetails';
import { NoteEditor } from './NoteEditor';
import { NoteList } from './NoteList';
import classes from './NotesRoom.module.css';
import { newNoteAct } from './note-acts';

/** List left, text in the centre, details at the right. */
export function NotesRoom() {
  const { noteId } = useParams({ strict: false });
  const search: { new?: unknown; question?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const workspace = useWorkspace();
  const framework = useFramework();
  const notes = useRows('note');
  const [newest, setNewest] = useState('');
  const isMaking = useRef(false);

  const open = useCallback(
    (id: string) => void navigate({ to: '/inspection/notes/$noteId', params: { noteId: id }, search: {} }),
    [navigate],
  );
  const make = useCallback(
    async (question?: string) => {
      if (isMaking.current) return;
      isMaking.current = true;
      const { act, id } = newNoteAct(workspace, framework, Date.now(), question);
      setNewest(id);
      open(id);
      await workspace.commit(act);
      isMaking.current = false;
    },
    [workspace, framework, open],
  );

  const wantsNew = search.new !== undefined;
  const question = typeof search.question === 'string' ? search.question : undefined;
  useEffect(() => {
    if (wantsNew) void make(question);
  }, [wantsNew, question, make]);

  const note = notes.find(({ id }) => id === noteId);
  return (
    <div className={classes.room}>
      <VisuallyHidden component="h1">Notes</VisuallyHidden>
      <NoteList current={note?.id} onOpen={open} onNew={() => void make()} />
      {note === undefined ? (
        <EmptyState action={<Button onClick={() => void make()}>Write a note</Button>}>
          {notes.length === 0
            ? 'Notes hold what you saw and were told: who by role and how many, word for word or in your own words.'
            : 'Choose a note at the left, or start a new one.'}
        </EmptyState>
      ) : (
        <>
          <section className={classes.centre} aria-label="Note">
            <NoteEditor key={note.id} note={note} isNew={note.id === newest} />
          </section>
          <aside className={classes.details} aria-label="Details of the note">
            <NoteDetails key={note.id} note={note} />
          </aside>
        </>
      )}
    </div>
  );
}
