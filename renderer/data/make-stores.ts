import type { Bridge } from '@shared/ipc/channels';
import { AssayDatabase } from './database';
import { DatabaseKeeper } from './database-keeper';
import type { KeyRing } from './key-ring';
import type { Stores } from './ledger';
import { reconcile } from './reconcile';

/** The places where an unlocked vault is written to. @param database one that was opened early; otherwise it is not open yet */
export function makeStores(bridge: Bridge, ring: KeyRing, database = new AssayDatabase(() => ring)): Stores {
  const keeper = new DatabaseKeeper(database, async () => {
    for (const inspection of ring.inspections()) await reconcile(stores, inspection);
  });
  const stores: Stores = { database, ring, bridge, keeper };
  return stores;
}
