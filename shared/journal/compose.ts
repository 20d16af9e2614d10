import { InvariantError } from '@shared/result';
import { sameJson, toJson } from './canonical-json';
import type { FieldChange, Json, Operation } from './entry';
import { headsOf } from './path-state';
import { allFieldsOf, isRemoved, REMOVED_PATH, type RowState, shownAt } from './row-state';

/** What is to happen to one row, before it is known what that changes. */
export type Intent =
  | { op: 'put'; value: object }
  | { op: 'patch'; set: Record<string, unknown>; resolves?: readonly string[] }
  | { op: 'remove' | 'restore' };

export interface Composed {
  op: Operation;
  fields: FieldChange[];
}

/**
 * Turns an intent into the changed fields, each with the value and the clock that it replaces.
 * @param state the row as it is; undefined when there is none
 * @returns null when nothing would change, so that no entry is written
 * @throws InvariantError for a patch of a row that was never made, and for values that JSON cannot say
 */
export function compose(state: RowState | undefined, intent: Intent): Composed | null {
  if (intent.op === 'put') return composePut(state, intent.value);
  if (state === undefined || state.made === null)
    throw new InvariantError(`a row that does not exist: ${intent.op}`);
  if (intent.op === 'patch')
    return orNothing('patch', composeSet(state, intent.set, new Set(intent.resolves)));
  if (isRemoved(state) === (intent.op === 'remove')) return null;
  return {
    op: intent.op,
    fields: [changeAt(state, REMOVED_PATH, intent.op === 'remove' ? true : undefined)],
  };
}

function composePut(state: RowState | undefined, value: object): Composed | null {
  const wanted = Object.fromEntries(Object.entries(value).filter(([field]) => field !== 'id'));
  if (state === undefined) return { op: 'put', fields: Object.entries(wanted).flatMap(firstValue) };
  const missing = Object.keys(allFieldsOf(state)).filter((field) => !(field in wanted));
  const set = { ...wanted, ...Object.fromEntries(missing.map((field) => [field, undefined])) };
  const fields = composeSet(state, set, new Set());
  if (isRemoved(state)) fields.push(changeAt(state, REMOVED_PATH, undefined));
  return orNothing(state.made === null ? 'put' : 'patch', fields);
}

function firstValue([path, value]: [string, unknown]): FieldChange[] {
  return value === undefined ? [] : [{ path: checkPath(path), value: toJson(value), replaced: null }];
}

function composeSet(
  state: RowState,
  set: Record<string, unknown>,
  resolves: ReadonlySet<string>,
): FieldChange[] {
  const fields: FieldChange[] = [];
  for (const [path, wanted] of Object.entries(set)) {
    const value = wanted === undefined ? undefined : toJson(wanted);
    const isResolved = resolves.has(path);
    if (!isResolved && sameJson(valueAt(state, checkPath(path)), value)) continue;
    const change = changeAt(state, path, value);
    if (isResolved) settleRivals(state, change);
    fields.push(change, ...replacedKeys(state, path));
  }
  return fields;
}

/** A field's value with the keys that lie over it, or the value of one key. */
export function valueAt(state: RowState, path: string): Json | undefined {
  return path.includes('/') ? shownAt(state, path).value : allFieldsOf(state)[path];
}

/** A change of one path of a row, with the value and the clock that it replaces. */
export function changeAt(state: RowState, path: string, value: Json | undefined): FieldChange {
  const was = valueAt(state, path);
  const change: FieldChange = { path, replaced: shownAt(state, path).clock };
  if (value !== undefined) change.value = value;
  if (was !== undefined) change.was = was;
  return change;
}

/** Writing a whole field replaces the keys written over it: said key by key, so that unseen ones stay a conflict. */
export function replacedKeys(state: RowState, field: string): FieldChange[] {
  if (field.includes('/')) return [];
  const keys: FieldChange[] = [];
  for (const [path, { clock }] of state.paths)
    if (path.startsWith(`${field}/`)) keys.push({ path, replaced: clock });
  return keys;
}

function settleRivals(state: RowState, change: FieldChange): void {
  const rivals = headsOf(state.paths.get(change.path)).map((head) => head.clock);
  const others = rivals.filter((clock) => clock !== change.replaced);
  if (others.length > 0) change.alsoReplaced = others;
}

function orNothing(op: Operation, fields: FieldChange[]): Composed | null {
  return fields.length === 0 ? null : { op, fields };
}

/** @throws InvariantError for a path that would not be a field or a key of one */
export function checkPath(path: string): string {
  if (!isFieldPath(path)) throw new InvariantError('not the path of a field');
  return path;
}

export function isFieldPath(path: string): boolean {
  if (path === '' || path.startsWith('/')) return false;
  return !path.split('/').some((part) => part === '__proto__' || part === '');
}
