import { type Act, patch, put, remove } from '@data/change';
import type { Workspace } from '@data/workspace';
import type { PlannedQuestion } from '@shared/framework/framework';
import { byPosition, positionBetween } from '@shared/inspection/position';
import type { PlanEntry } from '@shared/notes/plan/interview-plan';

function lastPosition(workspace: Workspace): string {
  const last = [...workspace.rows('interviewQuestion')].sort(byPosition).at(-1);
  return positionBetween(last?.position ?? null, null);
}

/** A question of the inspection's own, still to be worded. */
export function addQuestion(workspace: Workspace, question: string): Act {
  const position = lastPosition(workspace);
  const value = { question, heading: '', setting: 'interview' as const, roles: [], text: '', position };
  return { label: 'Add a question to the interview plan', changes: [put('interviewQuestion', value)] };
}

type Editable = Partial<Pick<PlannedQuestion, 'setting' | 'roles' | 'text'> & { isLeftOut: boolean }>;

/** Changes a planned question. One of the framework's is not touched: a row of the inspection stands for it from now on. */
export function changeQuestion(workspace: Workspace, entry: PlanEntry, set: Editable, label: string): Act {
  // Looked up now: two fields of a row may be changed before the screen shows that the row is there.
  const row =
    entry.row ?? workspace.rows('interviewQuestion').find(({ insteadOf }) => insteadOf === entry.id)?.id;
  if (row !== undefined) return { label, changes: [patch('interviewQuestion', row, set)] };
  const { id, question, heading, setting, roles, text } = entry;
  const position = lastPosition(workspace);
  const value = { question, heading, setting, roles, text, position, insteadOf: id, ...set };
  return { label, changes: [put('interviewQuestion', value)] };
}

/** Takes the inspection's wording away: the framework's question stands again, one of the inspection's own is gone. */
export function dropChanges(entry: PlanEntry): Act {
  return {
    label: entry.isBuiltIn ? 'Take the built-in question back' : 'Remove a question from the interview plan',
    changes: entry.row === null ? [] : [remove('interviewQuestion', entry.row)],
  };
}
