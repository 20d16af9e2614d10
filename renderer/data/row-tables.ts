import { fieldsOf, type RowState } from '@shared/journal/row-state';
import { RowGroups } from './row-groups';

/** A row as screens see it; its real shape is known by its table. */
export type PlainRow = Readonly<Record<string, unknown>> & { readonly id: string };

const NO_ROWS: readonly PlainRow[] = [];

/**
 * The rows of an open inspection, decrypted. Rows and arrays are never changed in place: a changed row is a new object in
 * a new array, so that `===` tells a screen whether to draw again.
 */
export class RowTables {
  readonly #states = new Map<string, RowState>();
  readonly #rows = new Map<string, PlainRow>();
  readonly #tables = new Map<string, readonly PlainRow[]>();
  readonly #groups = new Map<string, Map<string, RowGroups>>();
  #revision = 0;

  /** Another number whenever a row changed. */
  get revision(): number {
    return this.#revision;
  }

  state(id: string): RowState | undefined {
    return this.#states.get(id);
  }

  states(): ReadonlyMap<string, RowState> {
    return this.#states;
  }

  row(table: string, id: string): PlainRow | undefined {
    return this.#states.get(id)?.table === table ? this.#rows.get(id) : undefined;
  }

  /** Rows that show, in the order in which they were made. */
  rows(table: string): readonly PlainRow[] {
    return this.#tables.get(table) ?? NO_ROWS;
  }

  /** Those of them in whose `field` this value stands, in no particular order. */
  rowsBy(table: string, field: string, value: unknown): readonly PlainRow[] {
    const fields = this.#groups.get(table) ?? new Map<string, RowGroups>();
    this.#groups.set(table, fields);
    const groups = fields.get(field) ?? new RowGroups(field, this.rows(table));
    fields.set(field, groups);
    return groups.of(value);
  }

  /** Takes in rows as they are now; an undefined state takes the row out again (a commit that was refused). */
  set(changes: Iterable<[id: string, state: RowState | undefined]>): void {
    const drafts = new Map<string, PlainRow[]>();
    const unsorted = new Set<string>();
    for (const [id, state] of changes) {
      const table = state?.table ?? this.#states.get(id)?.table;
      if (table === undefined) continue;
      const draft = drafts.get(table) ?? [...this.rows(table)];
      drafts.set(table, draft);
      if (this.#replace(table, draft, id, state)) unsorted.add(table);
    }
    this.#revision += 1;
    for (const [table, draft] of drafts) {
      if (unsorted.has(table)) this.#sort(draft);
      this.#tables.set(table, draft);
    }
  }

  /** Answers whether the draft has to be sorted again. */
  #replace(table: string, draft: PlainRow[], id: string, state: RowState | undefined): boolean {
    const before = this.#rows.get(id);
    const fields = state === undefined ? null : fieldsOf(state);
    const row = fields === null ? undefined : withId(fields, id);
    if (state === undefined) this.#states.delete(id);
    else this.#states.set(id, state);
    if (row === undefined) this.#rows.delete(id);
    else this.#rows.set(id, row);
    for (const groups of this.#groups.get(table)?.values() ?? []) groups.replace(before, row);
    if (before === undefined && row === undefined) return false;
    if (before !== undefined) {
      const index = draft.lastIndexOf(before);
      if (row === undefined) draft.splice(index, 1);
      else draft[index] = row;
      return false;
    }
    if (row !== undefined) draft.push(row);
    const previous = draft.at(-2);
    return previous !== undefined && this.#madeOf(previous) > (state?.made ?? '');
  }

  #sort(draft: PlainRow[]): void {
    const keyed = draft.map((row) => ({ row, made: this.#madeOf(row) }));
    keyed.sort((a, b) => (a.made < b.made ? -1 : 1));
    for (const [at, { row }] of keyed.entries()) draft[at] = row;
  }

  #madeOf(row: PlainRow): string {
    return this.#states.get(row.id)?.made ?? '';
  }
}

/** Fields that were read with their id are the row as they are. */
function withId(fields: Readonly<Record<string, unknown>>, id: string): PlainRow {
  return fields['id'] === id ? (fields as PlainRow) : { ...fields, id };
}
