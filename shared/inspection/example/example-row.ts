import type { TableName, Tables } from '../entities';

/** A row of the example inspection, ready to be written. */
export type ExampleRow = { [T in TableName]: { table: T; id: string; value: Tables[T] } }[TableName];

export function row<T extends TableName>(table: T, id: string, value: Tables[T]): ExampleRow {
  // Table and value belong together by this function's own signature, which the union above cannot express.
  return { table, id, value } as ExampleRow;
}
