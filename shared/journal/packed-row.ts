import { InvariantError } from '@shared/result';
import type { Clock, Json } from './entry';
import type { PathState, Written } from './path-state';
import type { RowState } from './row-state';

/** A path as it is stored: its clock as a number in the row's list of clocks, then the value (absent: taken away). */
type PackedValue = [clock: number, value?: Json];
type PackedPath = [path: string, ...shown: PackedValue];

/**
 * A row as it is sealed. Most values of a row came with the same entry, so each clock is written once and numbered:
 * that halves the row.
 */
export interface PackedRow {
  made: Clock | null;
  clocks: Clock[];
  paths: PackedPath[];
  rivals?: Record<string, PackedValue[]>;
  replaced?: Record<string, Record<string, Clock>>;
}

export function packRow(state: RowState): PackedRow {
  const numbers = new Map<Clock, number>();
  const numberOf = (clock: Clock): number => {
    const number = numbers.get(clock) ?? numbers.size;
    numbers.set(clock, number);
    return number;
  };
  const pack = ({ clock, value }: Written): PackedValue =>
    value === undefined ? [numberOf(clock)] : [numberOf(clock), value];
  const packed: PackedRow = { made: state.made, clocks: [], paths: [] };
  for (const [path, own] of state.paths) {
    packed.paths.push([path, ...pack(own)]);
    if (own.rivals !== undefined) packed.rivals = { ...packed.rivals, [path]: own.rivals.map(pack) };
    if (own.replaced !== undefined) packed.replaced = { ...packed.replaced, [path]: own.replaced };
  }
  packed.clocks = [...numbers.keys()];
  return packed;
}

export function unpackRow(id: string, table: string, packed: PackedRow): RowState {
  const unpack = ([number, value]: PackedValue): Written => {
    const clock = packed.clocks[number];
    if (clock === undefined) throw new InvariantError('a packed row names a clock that it does not hold');
    return value === undefined ? { clock } : { clock, value };
  };
  const paths = new Map<string, PathState>();
  for (const [path, ...shown] of packed.paths) paths.set(path, unpack(shown));
  for (const [path, rivals] of Object.entries(packed.rivals ?? {}))
    paths.set(path, { ...pathIn(paths, path), rivals: rivals.map(unpack) });
  for (const [path, replaced] of Object.entries(packed.replaced ?? {}))
    paths.set(path, { ...pathIn(paths, path), replaced });
  return { id, table, made: packed.made, paths };
}

function pathIn(paths: ReadonlyMap<string, PathState>, path: string): PathState {
  const state = paths.get(path);
  if (state === undefined) throw new InvariantError('a packed row names a path that it does not hold');
  return state;
}
