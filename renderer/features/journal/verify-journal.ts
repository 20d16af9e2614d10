import { verifyChain } from '@shared/journal/chain';
import type { JournalEntry } from '@shared/journal/entry';

export type JournalCheck =
  | { kind: 'whole'; entries: number; devices: number }
  | { kind: 'broken'; device: string; seq: number };

/** Checks the chain of every device that wrote in this inspection. */
export function verifyJournal(entries: readonly JournalEntry[]): JournalCheck {
  const devices = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const own = devices.get(entry.device);
    if (own === undefined) devices.set(entry.device, [entry]);
    else own.push(entry);
  }
  for (const [device, own] of devices) {
    const outcome = verifyChain(own.toSorted((one, other) => one.seq - other.seq));
    if (!outcome.ok) return { kind: 'broken', device, seq: outcome.failure.seq };
  }
  return { kind: 'whole', entries: entries.length, devices: devices.size };
}
