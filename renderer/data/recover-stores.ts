import type { Bridge } from '@shared/ipc/channels';
import { fail, type Result, succeed } from '@shared/result';
import type { KeyRing } from './key-ring';
import type { Stores } from './ledger';
import { makeStores } from './make-stores';
import { dropDatabase, openStores } from './open-stores';
import { reconcile } from './reconcile';
import { databaseTrouble, isDamage } from './save-trouble';
import type { DatabaseDamage, RecoverFailure, RecoveryReport } from './session';

/**
 * Rebuilds the database from the safety log. An unreadable database is asked once more before it is dropped: a disk that
 * was full a moment ago looks the same.
 */
export async function recoverStores(
  bridge: Bridge,
  ring: KeyRing,
  damage: DatabaseDamage,
  progress: (share: number) => void,
): Promise<Result<{ stores: Stores; report: RecoveryReport }, RecoverFailure>> {
  if (damage.entries === 0) return fail({ kind: 'nothing-to-recover' });
  try {
    return await bringBack(bridge, ring, damage, await sound(bridge, ring, damage), progress);
  } catch (error) {
    // Damage in the middle of a file may let it open and fail at a later read. Only damage: a full or silent disk passes.
    if (damage.kind !== 'unreadable' || !isDamage(error))
      return fail({ kind: 'database-refused', message: databaseTrouble(error) });
  }
  try {
    await dropDatabase();
    return await bringBack(bridge, ring, damage, await emptied(bridge, ring), progress);
  } catch (error) {
    return fail({ kind: 'database-refused', message: databaseTrouble(error) });
  }
}

async function bringBack(
  bridge: Bridge,
  ring: KeyRing,
  damage: DatabaseDamage,
  stores: Stores,
  progress: (share: number) => void,
): Promise<Result<{ stores: Stores; report: RecoveryReport }, RecoverFailure>> {
  try {
    const report: RecoveryReport = { inspections: damage.inspections, entries: 0, refused: 0 };
    let read = 0;
    for (const inspection of await bridge.ask('log:inspections', null)) {
      if (!ring.has(inspection)) {
        report.refused += (await bridge.ask('log:heads', { inspection })).entries;
        continue;
      }
      const compared = await reconcile(stores, inspection, (entries) => {
        read += entries;
        progress(Math.min(1, read / damage.entries));
      });
      report.entries += compared.broughtBack;
      report.refused += compared.refused;
    }
    return succeed({ stores, report });
  } catch (error) {
    stores.database.close();
    throw error;
  }
}

async function sound(bridge: Bridge, ring: KeyRing, damage: DatabaseDamage): Promise<Stores> {
  if (damage.kind === 'unreadable') {
    const again = await openStores(bridge, ring);
    if (again.stores !== null) return again.stores;
    if (again.damage.kind === 'unreadable') await dropDatabase();
  }
  return emptied(bridge, ring);
}

async function emptied(bridge: Bridge, ring: KeyRing): Promise<Stores> {
  const stores = makeStores(bridge, ring);
  await stores.database.open();
  return stores;
}
