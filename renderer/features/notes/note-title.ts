import type { Note } from '@shared/inspection/entities';

/** What a note is called where it is listed: its title, else its place, else that it has none yet. */
export function noteTitle(note: Pick<Note, 'title' | 'place'>): string {
  const title = note.title.trim();
  if (title !== '') return title;
  const place = note.place.trim();
  return place === '' ? 'Untitled note' : place;
}
