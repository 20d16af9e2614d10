import { fail, type Result, succeed } from '@shared/result';
import type { Composed } from './compose';
import type { Clock, FieldChange, JournalEntry, Json, Operation } from './entry';
import { allFieldsOf, REMOVED_PATH, type RowState, shownAt } from './row-state';

/** What takes an act back in one row. */
export interface Inverse<T extends string> {
  table: T;
  row: string;
  composed: Composed;
}

export interface UndoFailure {
  /** A value that the act wrote was changed since; taking it back would lose that later change. */
  kind: 'changed-since';
  table: string;
  row: string;
}

/**
 * What takes an act back: each path gets the value from before the act, a row the act made is removed.
 * The inverse of an undo is its redo.
 * @param entries the act's entries in the order in which they were written
 * @param stateOf the rows as they are now
 */
export function inverseOf<T extends string>(
  entries: readonly JournalEntry<T>[],
  stateOf: (row: string) => RowState | undefined,
): Result<Inverse<T>[], UndoFailure> {
  const clocks = new Set(entries.map((entry) => entry.clock));
  const inverses: Inverse<T>[] = [];
  for (const [row, own] of byRow(entries)) {
    const [first] = own;
    const state = stateOf(row);
    if (first === undefined || state === undefined) continue;
    const op = inverseOp(own);
    const before = op === 'remove' ? new Map([[REMOVED_PATH, true]]) : valuesBefore(own);
    if (op === 'remove' ? isChangedAfter(state, clocks) : !showsOnly(state, before.keys(), clocks))
      return fail({ kind: 'changed-since', table: first.table, row });
    inverses.unshift({ table: first.table, row, composed: { op, fields: takeBack(state, before) } });
  }
  return succeed(inverses);
}

function byRow<T extends string>(entries: readonly JournalEntry<T>[]): Map<string, JournalEntry<T>[]> {
  const rows = new Map<string, JournalEntry<T>[]>();
  for (const entry of entries) rows.set(entry.row, [...(rows.get(entry.row) ?? []), entry]);
  return rows;
}

/** A row that was not there before the act, or was removed before it, is removed again. */
function inverseOp(own: readonly JournalEntry<string>[]): Operation {
  if (own.some((entry) => entry.op === 'put')) return 'remove';
  const removal = own.flatMap((entry) => entry.fields).find((change) => change.path === REMOVED_PATH);
  if (removal === undefined) return 'patch';
  return removal.was === true ? 'remove' : 'restore';
}

/** The value each path had before the act: the first change of a path tells. */
function valuesBefore(own: readonly JournalEntry<string>[]): Map<string, Json | undefined> {
  const before = new Map<string, Json | undefined>();
  for (const { path, was } of own.flatMap((entry) => entry.fields))
    if (!before.has(path)) before.set(path, was);
  return before;
}

function showsOnly(state: RowState, paths: Iterable<string>, clocks: ReadonlySet<Clock>): boolean {
  return [...paths].every((path) => {
    const { clock } = shownAt(state, path);
    return clock !== null && clocks.has(clock);
  });
}

/** Hiding a row would hide what anybody wrote in it after the act. */
function isChangedAfter(state: RowState, clocks: ReadonlySet<Clock>): boolean {
  const last = [...clocks].reduce((a, b) => (a < b ? b : a), '');
  return [...state.paths.values()].some((path) => path.clock > last || (path.rivals ?? []).length > 0);
}

function takeBack(state: RowState, before: ReadonlyMap<string, Json | undefined>): FieldChange[] {
  const fields = allFieldsOf(state);
  return [...before].map(([path, value]) => {
    const shown = shownAt(state, path);
    const was = path.includes('/') ? shown.value : fields[path];
    const change: FieldChange = { path, replaced: shown.clock };
    if (value !== undefined) change.value = value;
    if (was !== undefined) change.was = was;
    return change;
  });
}
