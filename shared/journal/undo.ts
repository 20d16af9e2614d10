import { fail, type Result, succeed } from '@shared/result';
import type { ActDraft } from './act-draft';
import { sameJson } from './canonical-json';
import { clockDevice } from './clock';
import { type Composed, changeAt, replacedKeys, valueAt } from './compose';
import type { FieldChange, JournalEntry } from './entry';
import { headsOf } from './path-state';
import { REMOVED_PATH, type RowState, shownAt } from './row-state';

export interface UndoFailure {
  /** Somebody changed since what the act wrote; taking it back would lose that later change. */
  kind: 'changed-since';
  table: string;
  row: string;
}

/**
 * Takes an act back, last entry first, into a new act: fields get the value from before, a row that was made is removed.
 * Taking the new act back is the redo. When it fails, throw the draft away.
 * @param entries the act's entries in the order in which they were written, all of one device
 */
export function takeBack(
  draft: ActDraft,
  entries: readonly JournalEntry<string>[],
): Result<null, UndoFailure> {
  for (const entry of [...entries].reverse()) {
    const state = draft.state(entry.row);
    const composed = state === undefined ? null : inverseOf(state, entry);
    if (composed === null) return fail({ kind: 'changed-since', table: entry.table, row: entry.row });
    draft.add(entry.table, entry.row, composed);
  }
  return succeed(null);
}

/** What takes one entry back; null when what it wrote no longer shows, or shows because somebody else wrote it. */
function inverseOf(state: RowState, entry: JournalEntry<string>): Composed | null {
  if (entry.op === 'put') return canHide(state, entry) ? hide(state) : null;
  const changes = entry.fields.filter((change) => !isPartOfWhole(change, entry));
  if (!changes.every((change) => stillShows(state, change, entry))) return null;
  const removal = changes.find((change) => change.path === REMOVED_PATH);
  if (removal?.was === true && !canHide(state, entry)) return null;
  const fields = changes.flatMap(({ path, was }) => [
    changeAt(state, path, was),
    ...replacedKeys(state, path),
  ]);
  if (removal === undefined) return { op: 'patch', fields };
  return { op: removal.was === true ? 'remove' : 'restore', fields };
}

function hide(state: RowState): Composed {
  return { op: 'remove', fields: [changeAt(state, REMOVED_PATH, true)] };
}

/** Hiding a row would hide what a colleague wrote in it after the act. */
function canHide(state: RowState, entry: JournalEntry<string>): boolean {
  const isOfColleague = (clock: string): boolean =>
    clock > entry.clock && clockDevice(clock) !== entry.device;
  return ![...state.paths.values()].flatMap(headsOf).some((head) => isOfColleague(head.clock));
}

/** By value, not by clock: after undoing a later change of our own, the same value is there with a newer clock. */
function stillShows(state: RowState, change: FieldChange, entry: JournalEntry<string>): boolean {
  const { clock } = shownAt(state, change.path);
  const isOwn = clock !== null && clockDevice(clock) === entry.device;
  return isOwn && sameJson(valueAt(state, change.path), change.value);
}

/** Keys that were replaced together with their whole field follow the field. */
function isPartOfWhole(change: FieldChange, entry: JournalEntry<string>): boolean {
  const slash = change.path.indexOf('/');
  return slash > 0 && entry.fields.some((other) => other.path === change.path.slice(0, slash));
}
