import type { Bridge, KeyFile } from '@shared/ipc/channels';
import { fail, type Result, succeed } from '@shared/result';
import { warmDerivation } from './derive-key';
import { EarlyReading } from './early-reading';
import { storedVersion } from './has-database';
import { makeKeyFile, type OpenKeyFile, openKeyFile, rehearseKeys } from './key-file';
import type { Stores } from './ledger';
import { openStores, unreadable } from './open-stores';
import { OpenVault } from './open-vault';
import { recoverStores } from './recover-stores';
import { databaseTrouble, isDamage } from './save-trouble';
import type {
  CreateFailure,
  DatabaseDamage,
  RecoverFailure,
  RecoveryKeyRefusal,
  RecoveryReport,
  UnlockReport,
} from './session';
import { loadSodium } from './sodium';
import { STEPS } from './updates/steps';
import { takeSteps, type UpdateDesk, type UpdateFailure } from './updates/take-steps';
import { openByKeychain, openByRecoveryKey, withPassphrase } from './vault-keys';
import { whenIdle } from './when-idle';
import { NoAnswer } from './within-time';

export { readRecoveryKey } from '@shared/vault/recovery-key';

// The way from a passphrase to an open vault. A chunk of its own: the first screen shows before any of it is loaded.

export interface Entered {
  vault: OpenVault;
  report: UnlockReport;
}

export type OpenOutcome =
  | { kind: 'entered'; entered: Entered }
  | { kind: 'wrong-passphrase' }
  /** The passphrase was right, but Chromium's database gives no answer: only starting the app again helps. */
  | { kind: 'database-silent' }
  /** The passphrase was right; this version has to change something first, and could not. */
  | { kind: 'not-updated'; failure: UpdateFailure }
  /** The passphrase was right; the keys wait for `recoverVault`. */
  | { kind: 'damaged'; damage: DatabaseDamage; keys: OpenKeyFile };

let isRehearsed = false;

/** Loads what unlocking needs before the passphrase is typed. */
export async function warmUp(): Promise<void> {
  await loadSodium();
  if (isRehearsed) return;
  isRehearsed = true;
  await whenIdle();
  await rehearseKeys();
}

/** Chromium keeps a database's files open for about two seconds after the last question. */
const ASK_AGAIN_MILLISECONDS = 1000;
let askedAt = Number.NEGATIVE_INFINITY;

/**
 * Gets ready while the passphrase is being typed; to be called at each key. Deriving and opening the database's files
 * would otherwise slow each other down.
 */
export function expectPassphrase(): void {
  warmDerivation();
  if (performance.now() - askedAt < ASK_AGAIN_MILLISECONDS) return;
  askedAt = performance.now();
  void storedVersion().catch(() => undefined);
}

/** First start: the key file is written before anything is sealed with its keys. */
export async function createVaultIn(
  bridge: Bridge,
  passphrase: string,
  tell: () => void,
): Promise<Result<Entered, CreateFailure>> {
  const keys = await makeKeyFile(passphrase);
  const kept = await bridge.ask('vault:create', keys.file);
  if (!kept.ok) {
    keys.ring.wipe();
    return fail(kept.failure);
  }
  try {
    const { stores } = await openStores(bridge, keys.ring);
    if (stores !== null) return succeed(await OpenVault.open(stores, keys, tell));
    return fail({ kind: 'database-refused', message: databaseTrouble(null) });
  } catch (error) {
    return fail({ kind: 'database-refused', message: databaseTrouble(error) });
  }
}

/**
 * Whether the passphrase was right is known once the attempt is counted on the disk, not before.
 * @param next the inspection that is likely to be opened at once: it was open before the lock; null for none
 */
export async function openVaultIn(
  bridge: Bridge,
  file: KeyFile,
  passphrase: string,
  tell: () => void,
  next: string | null,
): Promise<OpenOutcome> {
  return readingEarly(bridge, file, next, async (early) => {
    const [keys] = await Promise.all([
      openKeyFile(file, passphrase),
      bridge.ask('vault:attempt-counted', null),
    ]);
    return keys.ok ? enter(bridge, keys.value, tell, early) : { kind: 'wrong-passphrase' };
  });
}

/** Opens the vault with the key that is on paper, and sets the passphrase that opens it from now on. */
export async function openVaultByRecoveryKey(
  bridge: Bridge,
  file: KeyFile,
  typed: string,
  newPassphrase: string,
  tell: () => void,
): Promise<Exclude<OpenOutcome, { kind: 'wrong-passphrase' }> | RecoveryKeyRefusal> {
  return readingEarly(bridge, file, null, async (early) => {
    await bridge.ask('vault:attempt-counted', null);
    const opened = await openByRecoveryKey(file, typed);
    if (!opened.ok) return opened.failure;
    const keys = await withPassphrase(opened.value, newPassphrase);
    const kept = await bridge.ask('vault:update', keys.file);
    if (kept.ok) return enter(bridge, keys, tell, early);
    keys.ring.wipe();
    return kept.failure;
  });
}

/** Opens the vault with what the operating system's keychain keeps; null when it gives nothing that opens it. */
export async function openVaultByKeychain(
  bridge: Bridge,
  tell: () => void,
  next: string | null,
): Promise<Exclude<OpenOutcome, { kind: 'wrong-passphrase' }> | null> {
  const kept = await bridge.ask('keychain:open', null);
  const keys = kept === null ? null : await openByKeychain(kept.file, kept.secret);
  if (keys === null) return null;
  return readingEarly(bridge, keys.file, next, (early) => enter(bridge, keys, tell, early));
}

/** Reads ahead while `work` derives the key; the vault takes the database over, or it is closed again. */
async function readingEarly<T extends { kind: string }>(
  bridge: Bridge,
  file: KeyFile,
  next: string | null,
  work: (early: EarlyReading) => Promise<T>,
): Promise<T> {
  const early = new EarlyReading(bridge, file, next);
  let isTakenOver = false;
  try {
    const outcome = await work(early);
    isTakenOver = outcome.kind === 'entered';
    return outcome;
  } finally {
    if (!isTakenOver) early.database.close();
  }
}

async function enter(
  bridge: Bridge,
  keys: OpenKeyFile,
  tell: () => void,
  early: EarlyReading,
): Promise<Exclude<OpenOutcome, { kind: 'wrong-passphrase' }>> {
  let stores: Stores | null = null;
  let now = keys;
  try {
    const updated = await takeSteps(updateDesk(bridge), STEPS, keys);
    if (!updated.ok) {
      keys.ring.wipe();
      return { kind: 'not-updated', failure: updated.failure };
    }
    now = updated.value.keys;
    // Nobody waits until the count of wrong passphrases is put back: at worst the next unlock counts from one.
    void bridge.ask('vault:attempt-succeeded', null).catch(() => undefined);
    const opened = await openStores(bridge, keys.ring, early);
    if (opened.stores === null) return { kind: 'damaged', damage: opened.damage, keys: now };
    stores = opened.stores;
    return { kind: 'entered', entered: await OpenVault.open(stores, now, tell, early) };
  } catch (error) {
    stores?.database.close();
    // Damage in the middle of a file may let the database open and show at a later read.
    const damage = stores !== null && isDamage(error) ? await unreadable(bridge).catch(() => null) : null;
    if (damage !== null) return { kind: 'damaged', damage, keys: now };
    keys.ring.wipe();
    if (error instanceof NoAnswer) return { kind: 'database-silent' };
    throw error;
  }
}

function updateDesk(bridge: Bridge): UpdateDesk {
  return {
    backUp: () => bridge.ask('backup:before-update', null),
    keep: (file) => bridge.ask('vault:update', file),
  };
}

export async function recoverVault(
  bridge: Bridge,
  { keys, damage }: { keys: OpenKeyFile; damage: DatabaseDamage },
  tell: () => void,
  progress: (share: number) => void,
): Promise<Result<{ vault: OpenVault; report: RecoveryReport }, RecoverFailure>> {
  const recovered = await recoverStores(bridge, keys.ring, damage, progress);
  if (!recovered.ok) return fail(recovered.failure);
  const { stores, report } = recovered.value;
  try {
    return succeed({ vault: (await OpenVault.open(stores, keys, tell)).vault, report });
  } catch (error) {
    // The keys stay: whoever recovers once more does not type the passphrase again.
    stores.database.close();
    if (isDamage(error)) return fail({ kind: 'database-in-the-way' });
    throw error;
  }
}
