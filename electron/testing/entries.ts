import { createHash } from 'node:crypto';
import type { SealedEntry } from '@shared/ipc/channels';

export const DEVICE = 'ab'.repeat(16);
export const OTHER_DEVICE = '0c'.repeat(16);

/** Entry number `seq` of a device: bytes that look sealed, and are the same each time. */
export function sealedEntry(seq: number, device = DEVICE, length = 200): SealedEntry {
  const print = createHash('sha256').update(`${device}:${seq}`).digest();
  return { device, seq, sealed: Uint8Array.from({ length }, (_, index) => print[index % 32] ?? 0) };
}

export function sealedEntries(from: number, to: number, device = DEVICE): SealedEntry[] {
  return Array.from({ length: to - from + 1 }, (_, index) => sealedEntry(from + index, device));
}
