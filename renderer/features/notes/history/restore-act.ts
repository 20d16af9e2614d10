import { type Act, type Change, patch } from '@data/change';
import type { Workspace } from '@data/workspace';
import type { Note, Row } from '@shared/inspection/entities';
import type { NoteVersion } from '@shared/notes/history/note-versions';
import { blocksOfNote, changesBetween, passageOf } from '../note-document';
import { sayShortWhen } from '../note-time';
import { noteTitle } from '../note-title';

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

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The note's own fields as they were; fields that the app has learnt since stay as they are. */
function detailsBack(now: Row<'note'>, then: Row<'note'>): Change[] {
  const changed = FIELDS.filter((field) => !same(now[field], then[field]));
  if (changed.length === 0) return [];
  const set = Object.fromEntries(changed.map((field) => [field, then[field]])) as Partial<Note>;
  return [patch('note', now.id, set)];
}

/** Who held a passage that is there now and was there then. */
function countsBack(now: readonly Row<'noteBlock'>[], then: ReadonlyMap<string, Row<'noteBlock'>>): Change[] {
  return now.flatMap(({ id, heldBy, ofSpeakers }) => {
    const was = then.get(id);
    if (was === undefined || (was.heldBy === heldBy && was.ofSpeakers === ofSpeakers)) return [];
    return [patch('noteBlock', id, { heldBy: was.heldBy, ofSpeakers: was.ofSpeakers })];
  });
}

/** Makes a note say again what it said in a version: a new act, so that undo takes it back like any other. */
export function restoreAct(workspace: Workspace, note: Row<'note'>, version: NoteVersion): Act {
  const now = blocksOfNote(workspace, note.id);
  const then = new Map(version.blocks.map((block) => [block.id, block]));
  return {
    label: `Bring “${noteTitle(note)}” back to ${sayShortWhen(version.at)}`,
    changes: [
      ...(version.note === null ? [] : detailsBack(note, version.note)),
      ...countsBack(now, then),
      ...changesBetween(note.id, now, version.blocks.map(passageOf), (id) => then.get(id)),
    ],
  };
}
