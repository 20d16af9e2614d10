import { useFramework } from '@data/useInspection';
import { useRows, useRowsWhile } from '@data/useWorkspace';
import { Button, Select, Text, TextInput } from '@mantine/core';
import { useRowsInSight } from '@ui/useRowsInSight';
import { useMemo, useRef, useState } from 'react';
import { filterNotes } from './filter-notes';
import classes from './NotesRoom.module.css';
import { sayShortWhen } from './note-time';
import { noteTitle } from './note-title';

interface Props {
  current: string | undefined;
  onOpen: (noteId: string) => void;
  onNew: () => void;
}

/** Every note, newest first. */
export function NoteList({ current, onOpen, onNew }: Props) {
  const framework = useFramework();
  const notes = useRows('note');
  const [wanted, setWanted] = useState('');
  const [type, setType] = useState<string | null>(null);
  // What is being typed into a note only counts while somebody looks for words.
  const searched = useRowsWhile(wanted.trim() !== '', 'noteBlock');
  const shown = useMemo(
    () => filterNotes(notes, searched, { wanted, type }),
    [notes, searched, wanted, type],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRowsInSight({
    name: 'notes',
    count: shown.length,
    scroller,
    rowHeight: 84,
    ahead: 5,
  });
  return (
    <nav className={classes.list} aria-label="Notes">
      <div className={classes.filter}>
        <Button onClick={onNew} aria-keyshortcuts="Control+N">
          New note
        </Button>
        <TextInput
          aria-label="Search notes"
          placeholder="Search the text"
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <Select
          aria-label="Kind of note"
          placeholder="Every kind"
          clearable
          value={type}
          onChange={setType}
          data={framework.noteTypes.map(({ id, label }) => ({ value: id, label }))}
        />
      </div>
      <div ref={scroller} className={classes.scroller}>
        {shown.length === 0 && (
          <Text c="dimmed" p="sm">
            {notes.length === 0 ? 'Nothing written yet.' : 'No note fits this search.'}
          </Text>
        )}
        <ul style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map((item) => {
            const note = shown[item.index];
            if (note === undefined) return null;
            return (
              <li
                key={note.id}
                style={{ position: 'absolute', insetInline: 0, transform: `translateY(${item.start}px)` }}
              >
                <button
                  type="button"
                  className={classes.note}
                  aria-current={note.id === current ? 'true' : undefined}
                  onClick={() => onOpen(note.id)}
                >
                  <span className={classes.noteTitle}>{noteTitle(note)}</span>
                  <span className={classes.noteWhen}>{sayShortWhen(note.happenedAt)}</span>
                  <span className={classes.noteWhen}>
                    {framework.noteTypes.find(({ id }) => id === note.type)?.label ?? note.type}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </nav>
  );
}
