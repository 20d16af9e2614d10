import type { KeyFile } from '@shared/ipc/channels';
import { fail, type Result, succeed } from '@shared/result';
import { KEY_BYTES, NONCE_BYTES } from '@shared/vault/envelope';
import {
  KDF_STRENGTH,
  type KdfSettings,
  unwrapVaultKey,
  VAULT_ROWS,
  wrapInspectionKey,
  wrapVaultKey,
} from '@shared/vault/keys';
import type { Sodium } from '@shared/vault/sodium';
import { newId } from './change';
import { deriveKeyAside } from './derive-key';
import { withDeviceKey } from './device-key';
import { KeyRing } from './key-ring';
import { openCensus, sealCensus } from './sealed-json';
import { loadSodium, randomBytes } from './sodium';
import { STEPS } from './updates/steps';
import { newKdf, openedWith } from './vault-keys';

/** The file that the main process keeps, and the keys in it, open. */
export interface OpenKeyFile {
  file: KeyFile;
  ring: KeyRing;
}

/** A new vault: a new device, a new vault key, and the key of the vault's own rows. */
export async function makeKeyFile(passphrase: string): Promise<OpenKeyFile> {
  const sodium = await loadSodium();
  const kdf = await newKdf();
  return madeUnder(sodium, await deriveKeyAside(passphrase, kdf), kdf);
}

/** Wipes the passphrase's key. */
function madeUnder(sodium: Sodium, passphraseKey: Uint8Array, kdf: KdfSettings): OpenKeyFile {
  const vaultKey = randomBytes(KEY_BYTES);
  const vaultId = newId();
  const wrappedVaultKey = wrapVaultKey(sodium, passphraseKey, randomBytes(NONCE_BYTES), vaultId, vaultKey);
  sodium.memzero(passphraseKey);
  const file: KeyFile = { format: 1, vaultId, device: newId(), kdf, wrappedVaultKey, inspectionKeys: {} };
  const keys = addInspectionKey({ file, ring: new KeyRing(sodium, vaultKey) }, VAULT_ROWS);
  // A new vault needs none of the steps that older ones have to take.
  const { file: signing, ring } = withDeviceKey(keys);
  return { file: { ...signing, steps: STEPS.map(({ name }) => name) }, ring };
}

/** Opens every key of the file; a key that does not open is left out, and its inspection with it. */
export async function openKeyFile(
  file: KeyFile,
  passphrase: string,
): Promise<Result<OpenKeyFile, { kind: 'wrong-passphrase' }>> {
  const [sodium, passphraseKey] = await Promise.all([loadSodium(), deriveKeyAside(passphrase, file.kdf)]);
  return openedUnder(sodium, passphraseKey, file);
}

/** Wipes the passphrase's key. */
function openedUnder(
  sodium: Sodium,
  passphraseKey: Uint8Array,
  file: KeyFile,
): Result<OpenKeyFile, { kind: 'wrong-passphrase' }> {
  const vaultKey = unwrapVaultKey(sodium, passphraseKey, file);
  sodium.memzero(passphraseKey);
  if (!vaultKey.ok) return fail(vaultKey.failure);
  return succeed(openedWith(file, new KeyRing(sodium, vaultKey.value)));
}

/**
 * Makes the keys of a vault that nobody has, opens them and wipes them: the browser compiles what opens keys when it is
 * first used, and that should not be when somebody waits for theirs.
 */
export async function rehearseKeys(): Promise<void> {
  const sodium = await loadSodium();
  const passphraseKey = randomBytes(KEY_BYTES);
  const made = madeUnder(sodium, passphraseKey.slice(), { ...KDF_STRENGTH, salt: '' });
  const opened = openedUnder(sodium, passphraseKey, made.file);
  if (opened.ok) {
    openCensus(opened.value.ring, sealCensus(made.ring, { inspection: VAULT_ROWS, rows: 0 }));
    opened.value.ring.wipe();
  }
  made.ring.wipe();
}

/** The same file with a key for one more inspection; the ring has it too. Write the file before using the key. */
export function addInspectionKey({ file, ring }: OpenKeyFile, inspection: string): OpenKeyFile {
  const key = randomBytes(KEY_BYTES);
  const wrapped = wrapInspectionKey(
    ring.sodium,
    ring.vaultKey(),
    randomBytes(NONCE_BYTES),
    file.vaultId,
    inspection,
    key,
  );
  ring.add(inspection, key);
  return { file: { ...file, inspectionKeys: { ...file.inspectionKeys, [inspection]: wrapped } }, ring };
}
