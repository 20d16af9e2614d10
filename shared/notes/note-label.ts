import type { Framework } from '@shared/framework/framework';
import { noteTypeLabel } from '@shared/framework/labels';
import type { Note } from '@shared/inspection/entities';
import { dayOf, writeDay } from '@shared/text/day';

/** "Focus group, Telford police station, 7 November 2017": a note in one line, whatever its title. */
export function noteLabel(framework: Framework, note: Note): string {
  const parts = [noteTypeLabel(framework, note.type), note.place, writeDay(dayOf(note.happenedAt))];
  return parts.filter((part) => part !== '').join(', ');
}
