import type { Row } from '@shared/inspection/entities';

/** Notes that fit a search, newest first. Every word must stand somewhere in the note. */
export function filterNotes(
  notes: readonly Row<'note'>[],
  blocks: readonly Row<'noteBlock'>[],
  by: { wanted: string; type: string | null },
): Row<'note'>[] {
  const words = by.wanted
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const texts = new Map<string, string>();
  if (words.length > 0) {
    for (const { note, text } of blocks) texts.set(note, `${texts.get(note) ?? ''} ${text}`);
  }
  return notes
    .filter((note) => by.type === null || note.type === by.type)
    .filter((note) => {
      const text = `${note.title} ${note.place} ${texts.get(note.id) ?? ''}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => b.happenedAt - a.happenedAt || (a.id < b.id ? -1 : 1));
}
