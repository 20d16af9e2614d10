import type { Bridge } from '@shared/ipc/channels';
import type { SealedJournalEntry } from './sealed-json';

const RETRY_MILLISECONDS = 5000;

/**
 * What a full disk had not taken when the vault was locked. It outlives the keys because it is sealed, and goes to the
 * safety log as soon as there is room; from there the next unlock brings it back. It does not outlive the window.
 */
const held = new Map<string, readonly SealedJournalEntry[]>();

export function keepSealed(bridge: Bridge, inspection: string, records: readonly SealedJournalEntry[]): void {
  if (records.length === 0) return;
  held.set(inspection, records);
  void goOnTrying(bridge, inspection);
}

/** Whether something of this inspection waits for room on the disk. */
export function isHeldBack(inspection: string): boolean {
  return held.has(inspection);
}

/** True once nothing of this inspection is held back any more. Before that it must not be written: its chain would fork. */
export async function letGo(bridge: Bridge, inspection: string): Promise<boolean> {
  const records = held.get(inspection);
  if (records === undefined) return true;
  const entries = records.map(({ device, seq, sealed }) => ({ device, seq, sealed }));
  const written = await bridge.ask('log:append', { inspection, entries }).catch(() => null);
  if (written?.ok !== true) return false;
  if (held.get(inspection) === records) held.delete(inspection);
  return true;
}

async function goOnTrying(bridge: Bridge, inspection: string): Promise<void> {
  while (!(await letGo(bridge, inspection)))
    await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS));
}
