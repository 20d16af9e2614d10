import { applyEntry } from '@shared/journal/row-state';
import type { DatabaseHead, JournalReader } from './journal-reader';
import type { LoadedRows } from './load-rows';
import type { PagedRows } from './opening-pages';

/** What of the journal has to be asked. */
export type JournalTail = Pick<JournalReader, 'end' | 'entries'>;

/**
 * The rows of an inspection from its pages and the entries that were written since; applying one that a page holds
 * already changes nothing. Null when the pages are not of this journal or anything is not as it should be.
 * @param heads where the journal of each device ends
 * @param counted how many rows the last change counted
 */
export async function loadFromPages(
  { head, states, versions }: PagedRows,
  reader: JournalTail,
  heads: readonly DatabaseHead[],
  counted: number,
): Promise<(LoadedRows & { tail: number }) | null> {
  if (!(await areOfThisJournal(head.heads, reader, heads))) return null;
  const from = new Map(head.heads.map(({ device, seq }) => [device, seq]));
  const written = heads.reduce((sum, { device, seq }) => sum + seq - (from.get(device) ?? 0), 0);
  // Opening an entry takes as long as opening a row: a long tail is no shortcut.
  if (written > states.size) return null;
  let tail = 0;
  for (const { device, seq } of heads) {
    for await (const page of reader.entries(device, (from.get(device) ?? 0) + 1, seq)) {
      for (const entry of page) {
        states.set(entry.row, applyEntry(states.get(entry.row), entry));
        versions.set(entry.row, (versions.get(entry.row) ?? 0) + 1);
      }
      tail += page.length;
    }
  }
  if (tail !== written || states.size !== counted) return null;
  return { isComplete: true, states, versions, damaged: new Set(), newer: 0, tail };
}

/** Every entry that the pages end with is in the journal, unchanged. */
async function areOfThisJournal(
  ends: PagedRows['head']['heads'],
  reader: JournalTail,
  heads: readonly DatabaseHead[],
): Promise<boolean> {
  const last = new Map(heads.map(({ device, seq }) => [device, seq]));
  const found = await Promise.all(
    ends.map(async ({ device, seq, hash }) => {
      if (seq > (last.get(device) ?? 0)) return false;
      return (await reader.end(device, seq)).hash === hash;
    }),
  );
  return found.every(Boolean);
}
