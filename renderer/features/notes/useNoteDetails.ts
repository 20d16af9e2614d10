import { useRowForm } from '@data/useRowForm';
import type { Note, Row } from '@shared/inspection/entities';
import type { UseFormReturn } from 'react-hook-form';
import { noteTitle } from './note-title';

const FIELDS = [
  'type',
  'title',
  'place',
  'happenedAt',
  'speakers',
  'questions',
  'headings',
  'themes',
] as const;

export type NoteFields = Pick<Note, (typeof FIELDS)[number]>;

/** A group of speakers that nobody has filled in yet is not kept. */
function keepable(fields: NoteFields): NoteFields {
  return {
    ...fields,
    speakers: fields.speakers
      .filter(({ role, count }) => role.trim() !== '' && Number.isInteger(count) && count > 0)
      .map(({ role, count }) => ({ role: role.trim(), count })),
  };
}

/** The details of a note as a form that writes itself, field by field. */
export function useNoteDetails(note: Row<'note'>): UseFormReturn<NoteFields> {
  return useRowForm({
    table: 'note',
    row: note,
    fields: FIELDS,
    keepable,
    label: (fields) => `Change the details of “${noteTitle(fields)}”`,
  });
}
