import { fail, type Result, succeed } from '@shared/result';
import { KEY_BYTES, type SealedAs, seal, unseal } from './envelope';
import type { Sodium } from './sodium';

/** The pseudo-inspection that holds the vault's own rows. */
export const VAULT_ROWS = 'vault';

/** How a passphrase becomes a key; `salt` is base64. */
export interface KdfSettings {
  algorithm: 'argon2id13';
  operations: number;
  memoryBytes: number;
  salt: string;
}

/** The part of the key file that holds keys, all wrapped, all base64. */
export interface WrappedKeys {
  vaultId: string;
  wrappedVaultKey: string;
  inspectionKeys: Record<string, string>;
}

/** Argon2id: three passes over 64 MiB, the stronger of the two profiles that RFC 9106 recommends for ordinary machines. */
export const KDF_STRENGTH = {
  algorithm: 'argon2id13',
  operations: 3,
  memoryBytes: 64 * 1024 * 1024,
} as const;
export const SALT_BYTES = 16;

/**
 * The key-encryption key of a passphrase: 32 bytes. Takes a third of a second and the memory it says; blocks its thread.
 * The passphrase is normalised (NFKC), so that an accent typed on another keyboard is the same accent.
 */
export function deriveKey(sodium: Sodium, passphrase: string, kdf: KdfSettings): Uint8Array {
  return sodium.crypto_pwhash(
    KEY_BYTES,
    passphrase.normalize('NFKC'),
    fromBase64(sodium, kdf.salt),
    kdf.operations,
    kdf.memoryBytes,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );
}

/** Seals the vault key under the key of the passphrase; base64 for the key file. */
export function wrapVaultKey(
  sodium: Sodium,
  passphraseKey: Uint8Array,
  nonce: Uint8Array,
  vaultId: string,
  vaultKey: Uint8Array,
): string {
  return toBase64(sodium, seal(sodium, passphraseKey, nonce, vaultKeyOf(vaultId), vaultKey));
}

/** The vault key, or a failure: the passphrase is wrong (or the key file was tampered with: nobody can tell). */
export function unwrapVaultKey(
  sodium: Sodium,
  passphraseKey: Uint8Array,
  keyFile: Pick<WrappedKeys, 'vaultId' | 'wrappedVaultKey'>,
): Result<Uint8Array, { kind: 'wrong-passphrase' }> {
  return openKey(
    sodium,
    passphraseKey,
    vaultKeyOf(keyFile.vaultId),
    keyFile.wrappedVaultKey,
    'wrong-passphrase',
  );
}

/** Seals the key of one inspection under the vault key; bound to both ids, so that keys cannot be exchanged. */
export function wrapInspectionKey(
  sodium: Sodium,
  vaultKey: Uint8Array,
  nonce: Uint8Array,
  vaultId: string,
  inspection: string,
  key: Uint8Array,
): string {
  return toBase64(sodium, seal(sodium, vaultKey, nonce, inspectionKeyOf(vaultId, inspection), key));
}

export function unwrapInspectionKey(
  sodium: Sodium,
  vaultKey: Uint8Array,
  keyFile: Pick<WrappedKeys, 'vaultId' | 'inspectionKeys'>,
  inspection: string,
): Result<Uint8Array, { kind: 'no-key' }> {
  const wrapped = keyFile.inspectionKeys[inspection] ?? '';
  return openKey(sodium, vaultKey, inspectionKeyOf(keyFile.vaultId, inspection), wrapped, 'no-key');
}

function openKey<K extends string>(
  sodium: Sodium,
  key: Uint8Array,
  as: SealedAs,
  wrapped: string,
  kind: K,
): Result<Uint8Array, { kind: K }> {
  const opened = unseal(sodium, key, as, fromBase64(sodium, wrapped));
  return opened.ok && opened.value.length === KEY_BYTES ? succeed(opened.value) : fail({ kind });
}

function vaultKeyOf(vaultId: string): SealedAs {
  return ['vault-key', vaultId];
}

function inspectionKeyOf(vaultId: string, inspection: string): SealedAs {
  return ['inspection-key', vaultId, inspection];
}

export function toBase64(sodium: Sodium, bytes: Uint8Array): string {
  return sodium.to_base64(bytes, sodium.base64_variants.ORIGINAL);
}

/** Empty for text that is no base64, which no seal opens. */
export function fromBase64(sodium: Sodium, text: string): Uint8Array {
  try {
    return sodium.from_base64(text, sodium.base64_variants.ORIGINAL);
  } catch {
    return new Uint8Array();
  }
}
