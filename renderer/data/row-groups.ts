import type { PlainRow } from './row-tables';

const NOBODY: readonly PlainRow[] = [];

/**
 * The rows of one table by what stands in one of their fields (the passages of a note), kept current row by row: asking
 * for a group takes as long with a hundred thousand rows as with ten. A changed group is a new array.
 */
export class RowGroups {
  readonly #field: string;
  readonly #groups: Map<unknown, readonly PlainRow[]>;

  constructor(field: string, rows: readonly PlainRow[]) {
    this.#field = field;
    const groups = new Map<unknown, PlainRow[]>();
    for (const row of rows) {
      const group = groups.get(row[field]);
      if (group === undefined) groups.set(row[field], [row]);
      else group.push(row);
    }
    this.#groups = groups;
  }

  /** In no particular order. */
  of(value: unknown): readonly PlainRow[] {
    return this.#groups.get(value) ?? NOBODY;
  }

  /** A row came (no `before`), changed, or went (no `after`). */
  replace(before: PlainRow | undefined, after: PlainRow | undefined): void {
    if (before !== undefined) {
      const value = before[this.#field];
      const left = this.of(value).filter((row) => row !== before);
      if (left.length === 0) this.#groups.delete(value);
      else this.#groups.set(value, left);
    }
    if (after !== undefined) {
      const value = after[this.#field];
      this.#groups.set(value, [...this.of(value), after]);
    }
  }
}
