import { type Act, put } from '@data/change';
import type { Workspace } from '@data/workspace';
import type { Framework } from '@shared/framework/framework';
import type { Instant } from '@shared/inspection/entities';
import { likelyPlace, noteOfSameVisit } from '@shared/notes/likely-place';

/** What is known about a note before it is written. */
export interface NoteStart {
  question?: string | undefined;
  place?: string | undefined;
}

/** A note made now: kind and place are taken from the last one of the visit, because a visit brings several. */
export function newNoteAct(
  workspace: Workspace,
  framework: Framework,
  at: Instant,
  { question, place }: NoteStart,
): { act: Act; id: string } {
  const notes = workspace.rows('note');
  const planned = workspace.rows('inspection')[0]?.places ?? [];
  const last = noteOfSameVisit(notes, workspace.author, at);
  const change = put('note', {
    type: last?.type ?? framework.noteTypes[0]?.id ?? '',
    title: '',
    place: place ?? likelyPlace(notes, planned, workspace.author, at),
    happenedAt: at,
    author: workspace.author,
    speakers: [],
    questions:
      framework.questions.some(({ id }) => id === question) && question !== undefined ? [question] : [],
    headings: [],
    themes: [],
  });
  return { act: { label: 'Start a note', changes: [change] }, id: change.id };
}
