import type { KeyFile } from '@shared/ipc/channels';
import { fail, type Result, succeed } from '@shared/result';
import { KEY_BYTES, NONCE_BYTES } from '@shared/vault/envelope';
import { unwrapVaultKey, VAULT_ROWS, wrapInspectionKey, wrapVaultKey } from '@shared/vault/keys';
import { newId } from './change';
import { deriveKeyAside } from './derive-key';
import { withDeviceKey } from './device-key';
import { KeyRing } from './key-ring';
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
  const passphraseKey = await deriveKeyAside(passphrase, kdf);
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
  const vaultKey = unwrapVaultKey(sodium, passphraseKey, file);
  sodium.memzero(passphraseKey);
  if (!vaultKey.ok) return fail(vaultKey.failure);
  return succeed(openedWith(file, new KeyRing(sodium, vaultKey.value)));
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
