import type { KeyFile } from '@shared/ipc/channels';
import { fail, type Result, succeed } from '@shared/result';
import { unwrapDeviceKey } from '@shared/vault/device-key';
import { KEY_BYTES, NONCE_BYTES } from '@shared/vault/envelope';
import { operationsFor } from '@shared/vault/kdf-strength';
import { unwrapForKeychain, wrapForKeychain } from '@shared/vault/keychain-key';
import {
  KDF_STRENGTH,
  type KdfSettings,
  SALT_BYTES,
  toBase64,
  unwrapInspectionKey,
  unwrapVaultKey,
  wrapVaultKey,
} from '@shared/vault/keys';
import {
  type RecoveryKeyFailure,
  readRecoveryKey,
  unwrapForRecovery,
  wrapForRecovery,
  writeRecoveryKey,
} from '@shared/vault/recovery-key';
import { deriveKeyAside, timeDerivation } from './derive-key';
import type { OpenKeyFile } from './key-file';
import { KeyRing } from './key-ring';
import { loadSodium, randomBytes } from './sodium';

// What may be done to the keys of a vault. The vault key itself never changes, so nothing is sealed again.

/** A fresh salt, and as many passes as take this machine half a second to a second. */
export async function newKdf(): Promise<KdfSettings> {
  const sodium = await loadSodium();
  const salt = (): string => toBase64(sodium, randomBytes(SALT_BYTES));
  const milliseconds = await timeDerivation({ ...KDF_STRENGTH, salt: salt() });
  return { ...KDF_STRENGTH, operations: operationsFor(milliseconds), salt: salt() };
}

/** The same file, to be opened with another passphrase from now on. */
export async function withPassphrase(keys: OpenKeyFile, passphrase: string): Promise<OpenKeyFile> {
  const { file, ring } = keys;
  const kdf = await newKdf();
  const key = await deriveKeyAside(passphrase, kdf);
  const nonce = randomBytes(NONCE_BYTES);
  const wrappedVaultKey = wrapVaultKey(ring.sodium, key, nonce, file.vaultId, ring.vaultKey());
  ring.sodium.memzero(key);
  return { file: { ...file, kdf, wrappedVaultKey }, ring };
}

export async function isPassphrase(file: KeyFile, passphrase: string): Promise<boolean> {
  const [sodium, key] = await Promise.all([loadSodium(), deriveKeyAside(passphrase, file.kdf)]);
  const opened = unwrapVaultKey(sodium, key, file);
  sodium.memzero(key);
  if (opened.ok) sodium.memzero(opened.value);
  return opened.ok;
}

/** The same file with a recovery key, which replaces the one there may have been; `groups` go on paper. */
export function withRecoveryKey({ file, ring }: OpenKeyFile): { keys: OpenKeyFile; groups: string[] } {
  const recoveryKey = randomBytes(KEY_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const wrappedVaultKey = wrapForRecovery(ring.sodium, recoveryKey, nonce, file.vaultId, ring.vaultKey());
  const groups = writeRecoveryKey(recoveryKey);
  ring.sodium.memzero(recoveryKey);
  return { keys: { file: { ...file, recovery: { wrappedVaultKey } }, ring }, groups };
}

/** The same file, to be opened by the operating system's keychain as well; `secret` goes there, base64. */
export function withKeychain({ file, ring }: OpenKeyFile): { keys: OpenKeyFile; secret: string } {
  const { sodium } = ring;
  const key = randomBytes(KEY_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const wrappedVaultKey = wrapForKeychain(sodium, key, nonce, file.vaultId, ring.vaultKey());
  const secret = toBase64(sodium, key);
  sodium.memzero(key);
  return { keys: { file: { ...file, keychain: { wrappedVaultKey } }, ring }, secret };
}

export function withoutKeychain({ file, ring }: OpenKeyFile): OpenKeyFile {
  const { keychain: _, ...rest } = file;
  return { file: rest, ring };
}

/** Opens every key of the file with the secret that the keychain gave; null when it is not of this file. */
export async function openByKeychain(file: KeyFile, secret: string): Promise<OpenKeyFile | null> {
  const sodium = await loadSodium();
  const vaultKey = unwrapForKeychain(sodium, secret, file);
  return vaultKey.ok ? openedWith(file, new KeyRing(sodium, vaultKey.value)) : null;
}

export function withoutRecoveryKey({ file, ring }: OpenKeyFile): OpenKeyFile {
  const { recovery: _, ...rest } = file;
  return { file: rest, ring };
}

/** Opens every key of the file with the recovery key. */
export async function openByRecoveryKey(
  file: KeyFile,
  typed: string,
): Promise<Result<OpenKeyFile, RecoveryKeyFailure | { kind: 'wrong-recovery-key' }>> {
  const sodium = await loadSodium();
  const recoveryKey = readRecoveryKey(typed);
  if (!recoveryKey.ok) return fail(recoveryKey.failure);
  const vaultKey = unwrapForRecovery(sodium, recoveryKey.value, file);
  sodium.memzero(recoveryKey.value);
  return vaultKey.ok
    ? succeed(openedWith(file, new KeyRing(sodium, vaultKey.value)))
    : fail(vaultKey.failure);
}

/** Adds every key of the file to a ring that has the vault key; one that does not open is left out. */
export function openedWith(file: KeyFile, ring: KeyRing): OpenKeyFile {
  for (const inspection of Object.keys(file.inspectionKeys)) {
    const key = unwrapInspectionKey(ring.sodium, ring.vaultKey(), file, inspection);
    if (key.ok) ring.add(inspection, key.value);
  }
  ring.signAs(unwrapDeviceKey(ring.sodium, ring.vaultKey(), file));
  return { file, ring };
}
