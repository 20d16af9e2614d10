import { verifyChain } from '@shared/journal/chain';
import type { JournalEntry } from '@shared/journal/entry';
import { checkSignatures } from '@shared/journal/signature';
import type { Sodium } from '@shared/vault/sodium';

export type JournalCheck =
  | { kind: 'whole'; entries: number; devices: number; signed: number; unsignedDevices: number }
  /** The chain is whole, but an act does not carry the signature of its laptop. */
  | { kind: 'not-signed'; device: string; seq: number }
  | { kind: 'broken'; device: string; seq: number };

/** Checks the chain and the signatures of every device that wrote in this inspection. */
export function verifyJournal(sodium: Sodium, entries: readonly JournalEntry[]): JournalCheck {
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
  const ordered = entries.toSorted((one, other) => one.seq - other.seq);
  const { good, bad, unsignedDevices } = checkSignatures(sodium, ordered);
  const [first] = bad;
  if (first !== undefined) return { kind: 'not-signed', ...first };
  return { kind: 'whole', entries: entries.length, devices: devices.size, signed: good, unsignedDevices };
}
