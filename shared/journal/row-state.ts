import { sameJson } from './canonical-json';
import type { Clock, JournalEntry, Json } from './entry';
import { headsOf, joinWritten, type PathState, type Written } from './path-state';
import { PlainRow } from './plain-row';

/** The path under which a row's removal is written; no field can have this name. */
export const REMOVED_PATH = '/removed';

/**
 * Everything known about a row. The same entries give the same state in any order, however often each is applied.
 * A path is a field's name or "field/key"; a key that is newer than its field lies over it.
 */
export interface RowState {
  readonly id: string;
  readonly table: string;
  /** Clock of the entry that made the row; null while only later changes of it have arrived. */
  readonly made: Clock | null;
  readonly paths: ReadonlyMap<string, PathState>;
}

/** Two people changed the same path without having seen each other's value. */
export interface Conflict {
  path: string;
  /** The value that shows: the later one. */
  shown: Written;
  /** The values that would be lost, latest first. */
  others: readonly Written[];
}

/** The row after one more entry; entries of other rows are the caller's mistake. */
export function applyEntry(state: RowState | undefined, entry: JournalEntry<string>): RowState {
  const paths = new Map(state?.paths);
  for (const change of entry.fields) {
    const written =
      change.value === undefined ? { clock: entry.clock } : { clock: entry.clock, value: change.value };
    const replaces = change.replaced === null ? [] : [change.replaced];
    if (change.alsoReplaced !== undefined) replaces.push(...change.alsoReplaced);
    paths.set(change.path, joinWritten(paths.get(change.path), written, replaces));
  }
  let made = state?.made ?? null;
  if (entry.op === 'put' && (made === null || entry.clock < made)) made = entry.clock;
  return { id: entry.row, table: entry.table, made, paths };
}

export function isRemoved(state: RowState): boolean {
  return state.paths.get(REMOVED_PATH)?.value === true;
}

/** The fields as the screens see them, with or without the row's id; null for a row that was removed or is not made yet. */
export function fieldsOf(state: RowState): Readonly<Record<string, Json>> | null {
  if (state instanceof PlainRow) return state.row;
  if (state.made === null || isRemoved(state)) return null;
  return allFieldsOf(state);
}

/** The fields, whether the row shows or not. */
export function allFieldsOf(state: RowState): Record<string, Json> {
  const fields: Record<string, Json> = {};
  const copied = new Set<string>();
  for (const [path, { value }] of state.paths)
    if (!path.includes('/') && value !== undefined) fields[path] = value;
  for (const [path, key] of state.paths) {
    const slash = path.indexOf('/');
    if (slash <= 0 || !isNewerThanField(state, path, key.clock)) continue;
    const field = path.slice(0, slash);
    if (!copied.has(field)) fields[field] = { ...recordOf(fields[field]) };
    copied.add(field);
    const record = recordOf(fields[field]);
    if (key.value === undefined) delete record[path.slice(slash + 1)];
    else record[path.slice(slash + 1)] = key.value;
  }
  return fields;
}

/** The value that shows at a path, and the clock it came with; null when nothing was ever written there. */
export function shownAt(state: RowState, path: string): { clock: Clock | null; value: Json | undefined } {
  const own = state.paths.get(path);
  const slash = path.indexOf('/');
  if (slash <= 0) return { clock: own?.clock ?? null, value: own?.value };
  if (own !== undefined && isNewerThanField(state, path, own.clock))
    return { clock: own.clock, value: own.value };
  const field = state.paths.get(path.slice(0, slash));
  return { clock: field?.clock ?? null, value: recordOf(field?.value)[path.slice(slash + 1)] };
}

/** Paths where a person has to choose; rivals that say the same thing are none. */
export function conflictsOf(state: RowState): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const [path, own] of state.paths) {
    const shown = shownAt(state, path);
    const heads = shown.clock === own.clock ? (own.rivals ?? []) : [own, ...(own.rivals ?? [])];
    // A key with the clock of the whole field was replaced by it knowingly.
    const others = heads.filter((head) => head.clock !== shown.clock && !sameJson(head.value, shown.value));
    if (others.length > 0 && shown.clock !== null)
      conflicts.push({
        path,
        shown:
          shown.value === undefined ? { clock: shown.clock } : { clock: shown.clock, value: shown.value },
        others: others.map(({ clock, value }) => (value === undefined ? { clock } : { clock, value })),
      });
  }
  return conflicts;
}

function isNewerThanField(state: RowState, path: string, clock: Clock): boolean {
  const field = state.paths.get(path.slice(0, path.indexOf('/')));
  return field === undefined || field.clock < clock;
}

function recordOf(value: Json | undefined): { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** True when two states were made of the same entries: their clocks tell, values belong to clocks. */
export function isSameState(a: RowState, b: RowState): boolean {
  const [paths, others] = [a.paths, b.paths];
  if (a.made !== b.made || paths.size !== others.size) return false;
  return [...paths].every(([path, own]) => {
    const other = others.get(path);
    return other !== undefined && clocksOf(own) === clocksOf(other);
  });
}

function clocksOf(path: PathState): string {
  return headsOf(path)
    .map((head) => head.clock)
    .join(' ');
}
