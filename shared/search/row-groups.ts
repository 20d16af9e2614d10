/** Rows by what they belong to, kept as rows come and go: the passages of a note, the reviews of a file. */
export class RowGroups<R> {
  readonly #ownerOf: (row: R) => string;
  readonly #groups = new Map<string, Set<R>>();

  constructor(ownerOf: (row: R) => string) {
    this.#ownerOf = ownerOf;
  }

  of(owner: string): R[] {
    return [...(this.#groups.get(owner) ?? [])];
  }

  /** Takes a change in, and answers whose group it touched. */
  change({ old, fresh }: { old: readonly R[]; fresh: readonly R[] }): Set<string> {
    const touched = new Set<string>();
    for (const row of old) {
      touched.add(this.#ownerOf(row));
      this.#groups.get(this.#ownerOf(row))?.delete(row);
    }
    for (const row of fresh) {
      const owner = this.#ownerOf(row);
      touched.add(owner);
      const group = this.#groups.get(owner);
      if (group === undefined) this.#groups.set(owner, new Set([row]));
      else group.add(row);
    }
    return touched;
  }
}
