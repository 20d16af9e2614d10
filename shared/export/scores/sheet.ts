/** What a cell holds; null is an empty cell. */
export type Cell = string | number | null;

/** A table that leaves the app as a worksheet or as CSV. */
export interface Sheet {
  /** At most 31 characters, none of them [ ] : * ? / \ */
  name: string;
  columns: { title: string; width: number }[];
  rows: Cell[][];
}
