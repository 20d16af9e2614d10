import type { Clock, Json } from './entry';
import type { PathState } from './path-state';
import type { RowState } from './row-state';

/** A row as screens see it: its fields and its id. */
type Fields = Readonly<Record<string, Json>> & { readonly id: string };

/** A row in the form in which it is read fastest: its fields as they show, and beside them what they do not tell. */
export interface PlainParts {
  made: Clock;
  /** Clocks of the fields that were changed since the row was made. */
  clocks: Record<string, Clock>;
  /** Fields that were taken away: only their clocks are left. */
  row: Fields;
}

/**
 * The state of a row that is no more than its fields, each with one clock: what most rows are. The paths are made when
 * somebody asks for them, which a row that is only looked at never needs.
 */
export class PlainRow implements RowState {
  readonly id: string;
  readonly table: string;
  readonly made: Clock;
  readonly row: Fields;
  readonly #clocks: Record<string, Clock>;

  constructor(table: string, { made, clocks, row }: PlainParts) {
    this.id = row.id;
    this.table = table;
    this.made = made;
    this.row = row;
    this.#clocks = clocks;
  }

  get paths(): ReadonlyMap<string, PathState> {
    const paths = new Map<string, PathState>();
    for (const [path, value] of Object.entries(this.row))
      if (path !== 'id') paths.set(path, { clock: this.#clocks[path] ?? this.made, value });
    for (const [path, clock] of Object.entries(this.#clocks))
      if (!paths.has(path)) paths.set(path, { clock });
    return paths;
  }
}

/**
 * The parts of a row's state where its fields and one clock for each say everything; null for a row that is removed, has
 * keys of its own below a field, or holds what two people wrote at once.
 */
export function plainPartsOf({ id, made, paths }: RowState): PlainParts | null {
  if (made === null) return null;
  const row: Record<string, Json> & { id: string } = { id };
  const clocks: Record<string, Clock> = {};
  for (const [path, { clock, value, rivals, replaced }] of paths) {
    const isPlain = path !== 'id' && !path.includes('/') && rivals === undefined && replaced === undefined;
    if (!isPlain) return null;
    if (value !== undefined) row[path] = value;
    if (clock !== made || value === undefined) clocks[path] = clock;
  }
  return { made, clocks, row };
}
