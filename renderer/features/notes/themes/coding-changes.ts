import { type Change, patch, remove } from '@data/change';
import type { Row } from '@shared/inspection/entities';
import { carryCodings, type WrittenPassage } from '@shared/themes/spans';
import type { Passage } from '../note-document';

/** What the themes of some words need, in the act that writes the passages they stand in. */
export function codingChanges(
  codings: readonly Row<'coding'>[],
  stored: readonly Row<'noteBlock'>[],
  passages: readonly Passage[],
): Change[] {
  if (codings.length === 0) return [];
  const before = new Map(stored.map(({ id, text }) => [id, text]));
  const kept = new Set(passages.map(({ id }) => id));
  const written: WrittenPassage[] = [
    ...passages.map(({ id, text }) => ({ id, before: before.get(id) ?? null, after: text })),
    ...stored.filter(({ id }) => !kept.has(id)).map(({ id, text }) => ({ id, before: text, after: null })),
  ].filter((passage) => passage.before !== passage.after);
  if (written.length === 0) return [];
  return carryCodings(codings, written).map(({ id, set }) =>
    set === null ? remove('coding', id) : patch('coding', id, set),
  );
}
