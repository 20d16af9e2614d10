import type { Bridge } from '@shared/ipc/channels';
import { fail, type Result, succeed } from '@shared/result';
import type { KeyRing } from './key-ring';
import type { Stores } from './ledger';
import { makeStores } from './make-stores';
import { openWithRows } from './open-stores';
import { reconcile } from './reconcile';
import { isDamage, rebuildTrouble } from './save-trouble';
import type { DatabaseDamage, RecoverFailure, RecoveryReport } from './session';

/** Chromium empties a database that is damaged in the middle of a file, at the read that meets it; the next finds it empty. */
const ATTEMPTS = 3;

/** Rebuilds the database from the safety log. Nothing is dropped: what Chromium cannot open is for the next start to move. */
export async function recoverStores(
  bridge: Bridge,
  ring: KeyRing,
  damage: DatabaseDamage,
  progress: (share: number) => void,
): Promise<Result<{ stores: Stores; report: RecoveryReport }, RecoverFailure>> {
  if (damage.entries === 0) return fail({ kind: 'nothing-to-recover' });
  for (let attempt = 1; ; attempt += 1) {
    const stores = makeStores(bridge, ring);
    try {
      await openWithRows(stores);
      return succeed({ stores, report: await bringBack(stores, damage, progress) });
    } catch (error) {
      stores.database.close();
      // A full or silent disk passes, and is no reason to move anything.
      if (!isDamage(error)) return fail({ kind: 'database-refused', message: rebuildTrouble(error) });
      if (attempt === ATTEMPTS) return fail({ kind: 'database-in-the-way' });
    }
  }
}

async function bringBack(
  stores: Stores,
  damage: DatabaseDamage,
  progress: (share: number) => void,
): Promise<RecoveryReport> {
  const { bridge, ring } = stores;
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
  return report;
}
