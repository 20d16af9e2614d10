import type { DraftBlock, Row } from '@shared/inspection/entities';
import { byPosition } from '@shared/inspection/position';
import type { JournalEntry } from '@shared/journal/entry';
import { applyEntry, fieldsOf, type RowState } from '@shared/journal/row-state';

/** The journal entry that named a version; null when this laptop's journal does not hold it (an imported archive). */
function namingEntry(
  journal: readonly JournalEntry[],
  section: string,
  version: string,
): JournalEntry | null {
  const isNaming = (entry: JournalEntry) =>
    entry.table === 'section' &&
    entry.row === section &&
    entry.fields.some(({ path, value }) => path === `versions/${version}` && value !== undefined);
  return journal.find(isNaming) ?? null;
}

/**
 * What a section said when a version was named, from the journal: nothing is stored twice.
 * @param journal the whole journal of the inspection, in any order
 * @returns the blocks in reading order; null when the journal here does not reach back to the version
 */
export function blocksOfVersion(
  journal: readonly JournalEntry[],
  section: string,
  version: string,
): Row<'draftBlock'>[] | null {
  const named = namingEntry(journal, section, version);
  if (named === null) return null;
  const states = new Map<string, RowState>();
  for (const entry of journal)
    if (entry.table === 'draftBlock' && entry.clock <= named.clock)
      states.set(entry.row, applyEntry(states.get(entry.row), entry));
  const blocks: Row<'draftBlock'>[] = [];
  for (const [id, state] of states) {
    const fields = fieldsOf(state);
    // Only what `commit` wrote is in the journal, so the fields are those of a block.
    if (fields?.['section'] === section) blocks.push({ ...(fields as unknown as DraftBlock), id });
  }
  return blocks.sort(byPosition);
}
