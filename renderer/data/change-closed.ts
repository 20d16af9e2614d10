import { type Act, patch } from './change';
import { intentOf } from './inspection-workspace';
import type { Stores } from './ledger';
import { openLedger } from './open-ledger';
import { reconcile } from './reconcile';

/** Changes an inspection that is not open: it is read, changed and let go. */
export async function changeClosed(
  stores: Stores,
  device: string,
  inspection: string,
  { label, changes }: Act,
): Promise<void> {
  await reconcile(stores, inspection);
  const { ledger } = await openLedger(stores, { device, inspection, author: '' }, 'hold');
  try {
    await ledger.commit(label, changes.map(intentOf));
  } finally {
    ledger.close();
  }
}

export function archiveAct(inspection: string, archived: boolean): Act {
  const label = archived ? 'Archive the inspection' : 'Take the inspection out of the archive';
  return { label, changes: [patch('inspection', inspection, { status: archived ? 'archived' : 'open' })] };
}
