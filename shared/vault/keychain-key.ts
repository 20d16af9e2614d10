import { fail, type Result, succeed } from '@shared/result';
import { KEY_BYTES, type SealedAs, seal, unseal } from './envelope';
import { fromBase64, toBase64 } from './keys';
import type { Sodium } from './sodium';

/** Seals the vault key under the secret that the operating system's keychain keeps: 32 random bytes. */
export function wrapForKeychain(
  sodium: Sodium,
  secret: Uint8Array,
  nonce: Uint8Array,
  vaultId: string,
  vaultKey: Uint8Array,
): string {
  return toBase64(sodium, seal(sodium, secret, nonce, keychainOf(vaultId), vaultKey));
}

/** @param secret base64, as the keychain gave it */
export function unwrapForKeychain(
  sodium: Sodium,
  secret: string,
  { vaultId, keychain }: { vaultId: string; keychain?: { wrappedVaultKey: string } },
): Result<Uint8Array, { kind: 'not-opened' }> {
  const key = fromBase64(sodium, secret);
  const wrapped = fromBase64(sodium, keychain?.wrappedVaultKey ?? '');
  if (key.length !== KEY_BYTES) return fail({ kind: 'not-opened' });
  const opened = unseal(sodium, key, keychainOf(vaultId), wrapped);
  sodium.memzero(key);
  return opened.ok && opened.value.length === KEY_BYTES
    ? succeed(opened.value)
    : fail({ kind: 'not-opened' });
}

function keychainOf(vaultId: string): SealedAs {
  return ['keychain-key', vaultId];
}
