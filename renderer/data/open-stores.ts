import type { Bridge } from '@shared/ipc/channels';
import { VAULT_ROWS } from '@shared/vault/keys';
import type { EarlyReading } from './early-reading';
import { holdsRows } from './holds-rows';
import type { KeyRing } from './key-ring';
import type { Stores } from './ledger';
import { makeStores } from './make-stores';
import type { DatabaseDamage } from './session';
import { NoAnswer, withinTime } from './within-time';

/** Opening reads a log of some megabytes at most; a database that is silent for so long stays so until the app is started again. */
const ANSWER_WITHIN_MILLISECONDS = 30_000;

/**
 * Opens the database and asks whether it is the one we left. Damaged files make opening *succeed* on a database that is
 * silently empty, so an empty database is only believed when the safety log and the key file know of nothing either.
 * @param early what was asked before there was a key
 */
export async function openStores(
  bridge: Bridge,
  ring: KeyRing,
  early: EarlyReading | null = null,
): Promise<{ stores: Stores; damage: null } | { stores: null; damage: DatabaseDamage }> {
  const stores = makeStores(bridge, ring, early?.openWith(ring));
  try {
    const isSeen = early !== null && (await withinTime(ANSWER_WITHIN_MILLISECONDS, early.hasRows)) === true;
    if (isSeen || (await openWithRows(stores))) return { stores, damage: null };
  } catch (error) {
    stores.database.close();
    // Silence says nothing about the files: nothing may be dropped for it.
    if (error instanceof NoAnswer) throw error;
    return { stores: null, damage: await unreadable(bridge) };
  }
  const counts = await logCounts(bridge);
  const isExpectedEmpty = counts.entries === 0 && ring.inspections().every((id) => id === VAULT_ROWS);
  if (isExpectedEmpty) return { stores, damage: null };
  stores.database.close();
  return { stores: null, damage: { kind: 'missing', ...counts } };
}

/** Opens the database and reads a little of it. @returns whether anything is in it */
export async function openWithRows({ database }: Stores): Promise<boolean> {
  await withinTime(ANSWER_WITHIN_MILLISECONDS, database.open());
  return holdsRows(database);
}

/** Damage that keeps the database from being read, with what the safety log holds instead. */
export async function unreadable(bridge: Bridge): Promise<DatabaseDamage> {
  return { kind: 'unreadable', ...(await logCounts(bridge)) };
}

/** What the safety log holds, over all inspections. */
async function logCounts(bridge: Bridge): Promise<Omit<DatabaseDamage, 'kind'>> {
  const inspections = await bridge.ask('log:inspections', null);
  const reports = await Promise.all(inspections.map((inspection) => bridge.ask('log:heads', { inspection })));
  return {
    inspections: inspections.filter((id) => id !== VAULT_ROWS).length,
    entries: reports.reduce((sum, report) => sum + report.entries, 0),
    damagedBytes: reports.reduce((sum, report) => sum + report.damagedBytes, 0),
  };
}
