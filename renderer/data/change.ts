import type { TableName, Tables } from '@shared/inspection/entities';

/** What a person's act does to one row. */
export type Change =
  | { op: 'put'; table: TableName; id: string; value: Tables[TableName] }
  | {
      op: 'patch';
      table: TableName;
      id: string;
      set: Record<string, unknown>;
      /** Paths of `set` at which a person chose between rival values: all of them are settled. */
      resolves?: readonly string[];
    }
  | { op: 'remove' | 'restore'; table: TableName; id: string };

/** One act of a person: everything in it is written together or not at all, and undone together. */
export interface Act {
  /** What was done, as the undo message and the journal say it: "Answer criterion 9 of WM-0031". */
  label: string;
  changes: Change[];
}

/** A random row id: 32 hex digits, says nothing about the row. */
export function newId(): string {
  return crypto.randomUUID().replaceAll('-', '');
}

/** Makes a row; gives it an id unless one is handed in. */
export function put<T extends TableName>(table: T, value: Tables[T], id = newId()): Change & { op: 'put' } {
  return { op: 'put', table, id, value };
}

/**
 * Changes some fields of a row. A key "answers/early-evidence" changes one key of a record field;
 * `undefined` takes the field (or key) away.
 */
export function patch<T extends TableName>(
  table: T,
  id: string,
  set: Partial<Tables[T]> | Record<`${string}/${string}`, unknown>,
): Change {
  return { op: 'patch', table, id, set };
}

export function remove(table: TableName, id: string): Change {
  return { op: 'remove', table, id };
}
