import type { Snapshot } from '@shared/inspection/entities';
import { canonicalJson, toJson } from '@shared/journal/canonical-json';
import { verifyChain } from '@shared/journal/chain';
import type { JournalEntry } from '@shared/journal/entry';
import { rowsOf } from '@shared/journal/merge';
import { fieldsOf } from '@shared/journal/row-state';
import { TABLES } from './schemas/table-schemas';

/**
 * How far the journal of an archive bears out its rows. Rows are imported all the same: the journal of an archive is
 * kept for reading, and a person decides what a doubt is worth.
 */
export type JournalRemark =
  | { kind: 'none' }
  | { kind: 'sound' }
  /** The chain of a device is broken: entries were changed, taken out or put in. */
  | { kind: 'broken-chain' }
  /** The chain holds, but it ends in other rows than the archive has. */
  | { kind: 'other-rows'; rows: number };

function isChainSound(journal: readonly JournalEntry[]): boolean {
  const devices = new Map<string, JournalEntry[]>();
  for (const entry of journal) {
    const entries = devices.get(entry.device);
    if (entries === undefined) devices.set(entry.device, [entry]);
    else entries.push(entry);
  }
  return [...devices.values()].every((entries) => {
    entries.sort((a, b) => a.seq - b.seq);
    return verifyChain(entries).ok;
  });
}

/** Rows that are there and not in the journal, the other way round, or different. */
function rowsThatDiffer(snapshot: Snapshot, journal: readonly JournalEntry[]): number {
  const told = new Map<string, string>();
  for (const [id, state] of rowsOf(journal)) {
    const fields = fieldsOf(state);
    if (fields !== null) told.set(id, canonicalJson({ table: state.table, fields }));
  }
  let differing = 0;
  for (const table of TABLES)
    for (const { id, ...fields } of snapshot[table]) {
      if (told.get(id) !== canonicalJson({ table, fields: toJson(fields) })) differing++;
      told.delete(id);
    }
  return differing + told.size;
}

export function remarkOnJournal(snapshot: Snapshot, journal: readonly JournalEntry[]): JournalRemark {
  if (journal.length === 0) return { kind: 'none' };
  if (!isChainSound(journal)) return { kind: 'broken-chain' };
  const rows = rowsThatDiffer(snapshot, journal);
  return rows === 0 ? { kind: 'sound' } : { kind: 'other-rows', rows };
}
