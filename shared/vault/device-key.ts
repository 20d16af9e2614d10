import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type SealedAs, seal, unseal } from './envelope';
import { fromBase64, toBase64 } from './keys';
import type { Sodium } from './sodium';

/** A laptop's pair of keys for signing (Ed25519): 32 and 64 bytes. */
export interface DeviceKey {
  publicKey: Uint8Array;
  secretKey: Uint8Array;
}

/** The pair as the key file keeps it, base64; the secret one wrapped under the vault key. */
export interface WrappedDeviceKey {
  publicKey: string;
  wrappedSecretKey: string;
}

const ID_BYTES = 16;
const PUBLIC_BYTES = 32;
const SECRET_BYTES = 64;

/**
 * A device's id is the beginning of its public key's SHA-256 (32 hex digits): whoever has a signature can tell whose it
 * is without a list of devices.
 */
export function deviceIdOf(publicKey: Uint8Array): string {
  return bytesToHex(sha256(publicKey).subarray(0, ID_BYTES));
}

export function wrapDeviceKey(
  sodium: Sodium,
  vaultKey: Uint8Array,
  nonce: Uint8Array,
  vaultId: string,
  { publicKey, secretKey }: DeviceKey,
): WrappedDeviceKey {
  const as = deviceKeyOf(vaultId, deviceIdOf(publicKey));
  const wrappedSecretKey = toBase64(sodium, seal(sodium, vaultKey, nonce, as, secretKey));
  return { publicKey: toBase64(sodium, publicKey), wrappedSecretKey };
}

/** Null when it does not open, or belongs to another device than `device`. */
export function unwrapDeviceKey(
  sodium: Sodium,
  vaultKey: Uint8Array,
  { vaultId, device, signing }: { vaultId: string; device: string; signing?: WrappedDeviceKey },
): DeviceKey | null {
  if (signing === undefined) return null;
  const publicKey = fromBase64(sodium, signing.publicKey);
  if (publicKey.length !== PUBLIC_BYTES || deviceIdOf(publicKey) !== device) return null;
  const wrapped = fromBase64(sodium, signing.wrappedSecretKey);
  const opened = unseal(sodium, vaultKey, deviceKeyOf(vaultId, device), wrapped);
  return opened.ok && opened.value.length === SECRET_BYTES ? { publicKey, secretKey: opened.value } : null;
}

function deviceKeyOf(vaultId: string, device: string): SealedAs {
  return ['device-key', vaultId, device];
}
