import type { JournalEntry } from './entry';
import { applyEntry, type RowState } from './row-state';

/** Rows by id. */
export type RowStates = ReadonlyMap<string, RowState>;

/**
 * The rows after more entries, in whatever order and however often they come: entries are facts, and applying the same
 * ones always ends in the same rows.
 * @returns the new rows, and the ids of those that are no longer the same
 */
export function mergeEntries(
  rows: RowStates,
  entries: Iterable<JournalEntry<string>>,
): { rows: RowStates; changed: ReadonlySet<string> } {
  const merged = new Map(rows);
  const changed = new Set<string>();
  for (const entry of entries) {
    merged.set(entry.row, applyEntry(merged.get(entry.row), entry));
    changed.add(entry.row);
  }
  return { rows: merged, changed };
}

/** Rows from nothing but their journal: how a lost database is rebuilt and a present one is checked. */
export function rowsOf(entries: Iterable<JournalEntry<string>>): RowStates {
  return mergeEntries(new Map(), entries).rows;
}
