import type { Instant, Row } from '@shared/inspection/entities';
import { plainName } from './role-names';

const VISIT_MILLISECONDS = 12 * 60 * 60 * 1000;

/** The author's note that was written last before `at`, if it was written on the same visit (within twelve hours). */
export function noteOfSameVisit(
  notes: readonly Row<'note'>[],
  author: string,
  at: Instant,
): Row<'note'> | undefined {
  let last: Row<'note'> | undefined;
  for (const note of notes) {
    const isEarlier = note.happenedAt <= at && at - note.happenedAt < VISIT_MILLISECONDS;
    if (note.author === author && isEarlier && (last === undefined || note.happenedAt >= last.happenedAt))
      last = note;
  }
  return last;
}

/**
 * Where a note that is started now is most likely written: where the author last was today, else the first planned place
 * that nobody has been to yet; empty when nothing tells.
 */
export function likelyPlace(
  notes: readonly Row<'note'>[],
  planned: readonly string[],
  author: string,
  at: Instant,
): string {
  const here = noteOfSameVisit(notes, author, at)?.place;
  if (here !== undefined && here.trim() !== '') return here;
  const visited = new Set(notes.map(({ place }) => plainName(place)));
  return planned.find((place) => !visited.has(plainName(place))) ?? '';
}
