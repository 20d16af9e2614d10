import type { Instant, Note, NoteBlock, Row } from '@shared/inspection/entities';
import { byPosition } from '@shared/inspection/position';
import { readClock } from '@shared/journal/clock';
import type { JournalEntry } from '@shared/journal/entry';
import { applyEntry, fieldsOf, type RowState } from '@shared/journal/row-state';

/** A note as it was after one act. */
export interface NoteVersion {
  act: string;
  at: Instant;
  /** The team member whose act it was. */
  author: string;
  label: string;
  /** The note's own fields; null while it was removed. */
  note: Row<'note'> | null;
  /** Its passages in reading order. */
  blocks: Row<'noteBlock'>[];
}

/** A pause as long as this ends a sitting. */
const SITTING_MILLISECONDS = 5 * 60 * 1000;

/** Ids of every passage that ever belonged to the note. */
function blockIds(journal: readonly JournalEntry[], note: string): Set<string> {
  const ids = new Set<string>();
  for (const { table, row, fields } of journal)
    if (table === 'noteBlock' && fields.some(({ path, value }) => path === 'note' && value === note))
      ids.add(row);
  return ids;
}

/**
 * What a note said after each act that changed it, oldest first.
 * @param journal the whole journal of the inspection, in any order
 */
export function noteStates(journal: readonly JournalEntry[], note: string): NoteVersion[] {
  const ids = blockIds(journal, note);
  const own = journal
    .filter(({ table, row }) => (table === 'note' && row === note) || (table === 'noteBlock' && ids.has(row)))
    .sort((a, b) => (a.clock < b.clock ? -1 : 1));
  const blocks = new Map<string, Row<'noteBlock'>>();
  const states = new Map<string, RowState>();
  const versions: NoteVersion[] = [];
  let current: Row<'note'> | null = null;
  for (const [at, entry] of own.entries()) {
    const state = applyEntry(states.get(entry.row), entry);
    states.set(entry.row, state);
    const fields = fieldsOf(state);
    // Only what `commit` wrote is in the journal, so the fields are those of the row's table.
    if (entry.table === 'note') current = fields && { ...(fields as unknown as Note), id: note };
    else if (fields === null) blocks.delete(entry.row);
    else blocks.set(entry.row, { ...(fields as unknown as NoteBlock), id: entry.row });
    if (own[at + 1]?.act === entry.act) continue;
    versions.push({
      act: entry.act,
      at: readClock(entry.clock).milliseconds,
      author: entry.author,
      label: entry.label,
      note: current,
      blocks: [...blocks.values()].sort(byPosition),
    });
  }
  return versions;
}

/**
 * The versions to show: one for each sitting, as the note was at its end. Typing is written every second, and nobody looks
 * for a version by the second.
 */
export function versionsBySitting(states: readonly NoteVersion[]): NoteVersion[] {
  return states.filter((state, at) => {
    const next = states[at + 1];
    return next === undefined || next.author !== state.author || next.at - state.at > SITTING_MILLISECONDS;
  });
}

const MARKS: Record<NoteBlock['kind'], (text: string) => string> = {
  paraphrase: (text) => text,
  verbatim: (text) => `“${text}”`,
  view: (text) => `My view: ${text}`,
};

/** A version's passages as one reads them, with what they are marked as, for comparing two versions. */
export function readableBlocks({ blocks }: Pick<NoteVersion, 'blocks'>): { id: string; text: string }[] {
  return blocks.map(({ id, kind, text, asked }) => {
    if (text === '') return { id, text };
    return { id, text: asked === undefined ? MARKS[kind](text) : `Asked: ${text}` };
  });
}
