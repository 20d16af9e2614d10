import { type Act, put } from '@data/change';
import type { Workspace } from '@data/workspace';
import type { Framework } from '@shared/framework/framework';

/** A note made now: kind and place are taken from the last one, because a visit brings several. */
export function newNoteAct(
  workspace: Workspace,
  framework: Framework,
  at: number,
  question: string | undefined,
): { act: Act; id: string } {
  const last = [...workspace.rows('note')].sort((a, b) => b.happenedAt - a.happenedAt)[0];
  const isSameVisit = last !== undefined && Math.abs(at - last.happenedAt) < 12 * 60 * 60 * 1000;
  const change = put('note', {
    type: (isSameVisit ? last.type : framework.noteTypes[0]?.id) ?? '',
    title: '',
    place: isSameVisit ? last.place : '',
    happenedAt: at,
    author: workspace.author,
    speakers: [],
    questions: question === undefined ? [] : [question],
    headings: [],
    themes: [],
  });
  return { act: { label: 'Start a note', changes: [change] }, id: change.id };
}
