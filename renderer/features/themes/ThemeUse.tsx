import { useFramework } from '@data/useInspection';
import { useSnapshot } from '@data/useWorkspace';
import type { Row } from '@shared/inspection/entities';
import { noteLabel } from '@shared/notes/note-label';
import { type CodedWords, notesWithTheme } from '@shared/themes/theme-use';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import classes from './ThemesRoom.module.css';

const AROUND = 60;

/** Every note that has the theme, with the words that it was given to. */
export function ThemeUse({ theme }: { theme: Row<'theme'> }) {
  const snapshot = useSnapshot();
  const framework = useFramework();
  const notes = useMemo(() => notesWithTheme(snapshot, theme.id), [snapshot, theme.id]);
  if (notes.length === 0) return <p className={classes.quiet}>No note has this theme yet.</p>;
  return (
    <ol className={classes.notes} aria-label={`Notes with the theme ${theme.name}`}>
      {notes.map(({ note, isWhole, words }) => (
        <li key={note.id}>
          <Link to="/inspection/notes/$noteId" params={{ noteId: note.id }} className={classes.noteLink}>
            {note.title.trim() || note.place.trim() || 'Untitled note'}
          </Link>
          <span className={classes.quiet}>
            {' '}
            {noteLabel(framework, note)}
            {isWhole && (words.length === 0 ? '; the whole note' : '; the whole note, and in particular')}
          </span>
          {words.map((coded) => (
            <blockquote key={coded.coding.id} className={classes.quote}>
              <Quote coded={coded} />
            </blockquote>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** The words with a little of what stands around them. */
function Quote({ coded: { block, coding, span } }: { coded: CodedWords }) {
  if (span === null)
    return (
      <>
        <mark className={classes.coded}>{coding.quote}</mark>
        <span className={classes.quiet}> (not in the note any more)</span>
      </>
    );
  const from = Math.max(0, span.from - AROUND);
  const to = Math.min(block.text.length, span.to + AROUND);
  return (
    <>
      {from > 0 && '… '}
      {block.text.slice(from, span.from)}
      <mark className={classes.coded}>{block.text.slice(span.from, span.to)}</mark>
      {block.text.slice(span.to, to)}
      {to < block.text.length && ' …'}
    </>
  );
}
