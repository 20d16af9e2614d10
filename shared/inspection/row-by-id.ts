const known = new WeakMap<
  readonly { id: string }[],
  { size: number; rows: ReadonlyMap<string, { id: string }> }
>();

/**
 * The row of a table with an id, at the same price in a table of ten rows or of ten thousand. Tables are immutable: the
 * map made for one is kept as long as the array is.
 */
export function rowById<R extends { id: string }>(table: readonly R[], id: string): R | undefined {
  let entry = known.get(table);
  if (entry === undefined || entry.size !== table.length) {
    entry = { size: table.length, rows: new Map(table.map((row) => [row.id, row])) };
    known.set(table, entry);
  }
  // What the map holds under a table came from that table.
  return entry.rows.get(id) as R | undefined;
}
