import type { Framework, PlannedQuestion } from '@shared/framework/framework';
import type { Note, Row } from '@shared/inspection/entities';
import { byPosition } from '@shared/inspection/position';
import { sameRole } from '../role-names';

/** A question of the plan in use. Its id is what a passage that puts it remembers. */
export interface PlanEntry extends PlannedQuestion {
  /** The row that holds it; null for a question of the framework that nobody changed. */
  row: string | null;
  isBuiltIn: boolean;
  isLeftOut: boolean;
}

type InterviewRow = Row<'interviewQuestion'>;

function entryOf(row: InterviewRow): PlanEntry {
  const { question, heading, setting, roles, text, insteadOf, isLeftOut = false } = row;
  const id = insteadOf ?? row.id;
  return {
    id,
    question,
    heading,
    setting,
    roles,
    text,
    isLeftOut,
    row: row.id,
    isBuiltIn: insteadOf !== undefined,
  };
}

/**
 * The interview plan of an inspection: the framework's questions, each as the inspection changed it, then its own, by
 * question of the framework. Questions that were left out are in it and say so.
 * @param rows the inspection's own and changed questions; where two stand for the same one, the first by position counts
 */
export function interviewPlanOf(framework: Framework, rows: readonly InterviewRow[]): PlanEntry[] {
  const ordered = [...rows].sort(byPosition);
  const changed = new Map<string, InterviewRow>();
  for (const row of ordered)
    if (row.insteadOf !== undefined && !changed.has(row.insteadOf)) changed.set(row.insteadOf, row);
  const builtIn = (framework.interviewPlan ?? []).map((planned): PlanEntry => {
    const row = changed.get(planned.id);
    return row === undefined ? { ...planned, row: null, isBuiltIn: true, isLeftOut: false } : entryOf(row);
  });
  const own = ordered.filter(({ insteadOf }) => insteadOf === undefined).map(entryOf);
  const order = framework.questions.map(({ id }) => id);
  return [...builtIn, ...own].toSorted((a, b) => order.indexOf(a.question) - order.indexOf(b.question));
}

/** How well a planned question fits the note that is being written: the higher, the earlier it is offered. */
function suitability(entry: PlanEntry, note: Pick<Note, 'type' | 'questions' | 'speakers'>): number {
  const isAbout = note.questions.includes(entry.question);
  const isPutTo = entry.roles.some((role) => note.speakers.some((group) => sameRole(group.role, role)));
  return (isAbout ? 4 : 0) + (isPutTo ? 2 : 0) + (note.type === entry.setting ? 1 : 0);
}

/**
 * The questions to offer in a note: those for its questions, for who is there and for its kind come first; those that
 * the note has asked already come last.
 */
export function offeredQuestions(
  plan: readonly PlanEntry[],
  note: Pick<Note, 'type' | 'questions' | 'speakers'>,
  asked: ReadonlySet<string>,
): PlanEntry[] {
  return plan
    .filter(({ isLeftOut }) => !isLeftOut)
    .toSorted(
      (a, b) =>
        Number(asked.has(a.id)) - Number(asked.has(b.id)) || suitability(b, note) - suitability(a, note),
    );
}

/** Which notes asked each planned question: its id to the ids of the notes, each once. */
export function notesThatAsked(blocks: readonly Row<'noteBlock'>[]): Map<string, string[]> {
  const asked = new Map<string, string[]>();
  for (const { asked: question, note } of blocks) {
    if (question === undefined) continue;
    const notes = asked.get(question) ?? [];
    if (!notes.includes(note)) notes.push(note);
    asked.set(question, notes);
  }
  return asked;
}
