import { KEY_BYTES, NONCE_BYTES } from '@shared/vault/envelope';
import { KDF_STRENGTH, unwrapVaultKey, VAULT_ROWS, wrapVaultKey } from '@shared/vault/keys';
import { newId } from './change';
import { withDeviceKey } from './device-key';
import { addInspectionKey } from './key-file';
import { KeyRing } from './key-ring';
import { openCensus, sealCensus } from './sealed-json';
import { loadSodium, randomBytes } from './sodium';
import { openedWith } from './vault-keys';

/**
 * Makes the keys of a vault that nobody has, opens them and forgets them: the browser compiles what opens keys when it is
 * first used, and that should not be when somebody waits for theirs.
 */
export async function rehearseKeys(): Promise<void> {
  const sodium = await loadSodium();
  const [vaultId, passphraseKey, vaultKey] = [newId(), randomBytes(KEY_BYTES), randomBytes(KEY_BYTES)];
  const wrappedVaultKey = wrapVaultKey(sodium, passphraseKey, randomBytes(NONCE_BYTES), vaultId, vaultKey);
  const file = {
    format: 1 as const,
    vaultId,
    device: newId(),
    kdf: { ...KDF_STRENGTH, salt: '' },
    wrappedVaultKey,
    inspectionKeys: {},
  };
  const made = withDeviceKey(addInspectionKey({ file, ring: new KeyRing(sodium, vaultKey) }, VAULT_ROWS));
  const sealed = sealCensus(made.ring, { inspection: VAULT_ROWS, rows: 0 });
  const opened = unwrapVaultKey(sodium, passphraseKey, made.file);
  if (opened.ok) {
    const { ring } = openedWith(made.file, new KeyRing(sodium, opened.value));
    openCensus(ring, sealed);
    ring.wipe();
  }
  made.ring.wipe();
}
