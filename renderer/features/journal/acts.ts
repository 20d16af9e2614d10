import type { TableName } from '@shared/inspection/entities';
import { clockInstant } from '@shared/journal/clock';
import type { JournalEntry } from '@shared/journal/entry';

/** Something a person did: entries that were written together. */
export interface JournalAct {
  id: string;
  /** Milliseconds since 1970, by the clock of the device that wrote it. */
  at: number;
  /** A team member's id. */
  author: string;
  label: string;
  entries: JournalEntry[];
  /** Takes back an earlier act, or does it again. */
  isUndo: boolean;
}

/** Entries grouped into acts, newest first. */
export function actsOf(entries: readonly JournalEntry[]): JournalAct[] {
  const acts = new Map<string, JournalAct>();
  for (const entry of entries) {
    const act = acts.get(entry.act);
    if (act !== undefined) {
      act.entries.push(entry);
      continue;
    }
    acts.set(entry.act, {
      id: entry.act,
      at: clockInstant(entry.clock),
      author: entry.author,
      label: entry.label,
      entries: [entry],
      isUndo: entry.undoes !== undefined,
    });
  }
  return [...acts.values()].sort((one, other) => other.at - one.at);
}

export interface JournalFilter {
  /** A team member's id; empty for everybody. */
  author: string;
  table: TableName | '';
  text: string;
  /** Only changes of one row, or of one field of it; every change when left out. */
  only?: OneThing;
}

export interface OneThing {
  row: string;
  /** A field's path, with everything below it; every field when left out. */
  field?: string;
}

/** Whether an entry changed this row, or this field of it. */
export function isAbout({ row, field }: OneThing, entry: JournalEntry): boolean {
  if (entry.row !== row) return false;
  return field === undefined || entry.fields.some(({ path }) => isField(field, path));
}

export function isField(field: string, path: string): boolean {
  return path === field || path.startsWith(`${field}/`);
}

export function filterActs(
  acts: readonly JournalAct[],
  { author, table, text, only }: JournalFilter,
  wordsOf: (act: JournalAct) => string,
): JournalAct[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return acts.filter((act) => {
    if (only !== undefined && !act.entries.some((entry) => isAbout(only, entry))) return false;
    if (author !== '' && act.author !== author) return false;
    if (table !== '' && !act.entries.some((entry) => entry.table === table)) return false;
    if (words.length === 0) return true;
    const said = wordsOf(act).toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

/** What a reader is blind to: reviews of others on files that they review themselves. */
export interface Blind {
  hidden: ReadonlySet<string>;
  /** Reviews that exist: one that was taken back cannot be told from a hidden one by anything but its author. */
  known: ReadonlySet<string>;
  reader: string;
}

/** The acts with what their reader is blind to taken out: that somebody worked on a review, not what they answered. */
export function withoutBlind(acts: readonly JournalAct[], { hidden, known, reader }: Blind): JournalAct[] {
  if (hidden.size === 0) return [...acts];
  const isHidden = ({ table, row, author }: JournalEntry) =>
    table === 'review' && (hidden.has(row) || (!known.has(row) && author !== reader));
  return acts.map((act) => {
    if (!act.entries.some(isHidden)) return act;
    const entries = act.entries.map((entry) => (isHidden(entry) ? { ...entry, fields: [] } : entry));
    // The label of a larger act (an import, the example) names no answer.
    const label = act.entries.every(isHidden)
      ? 'Work on a review that is not shown before both are complete'
      : act.label;
    return { ...act, entries, label };
  });
}
