import { fail, type Result, succeed } from '@shared/result';
import type { Sodium } from './sodium';

/**
 * A sealed record: one byte for the format, 24 bytes nonce, then XChaCha20-Poly1305 ciphertext with its 16-byte tag.
 * What the record is (which row, which version, ...) is not inside but bound to it as associated data.
 */
export const SEAL_FORMAT = 1;
export const NONCE_BYTES = 24;
export const KEY_BYTES = 32;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + NONCE_BYTES;

export type SealFailure =
  /** Written by a newer version of Assay: update, nothing is broken. */
  | { kind: 'newer-format'; format: number }
  /** Cut off, changed, moved here from somewhere else, or sealed with another key. */
  | { kind: 'not-authentic' };

/** Says what a sealed record is, e.g. `['row', inspection, table, id, version]`. Lists that differ never read the same. */
export type SealedAs = readonly [kind: string, ...parts: (string | number)[]];

/**
 * Seals bytes under a key. Never use a nonce twice with one key: 24 random bytes do.
 * @param key 32 bytes, @param nonce 24 random bytes
 */
export function seal(
  sodium: Sodium,
  key: Uint8Array,
  nonce: Uint8Array,
  as: SealedAs,
  plain: Uint8Array,
): Uint8Array {
  const boxed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    plain,
    boundTo(SEAL_FORMAT, as),
    null,
    nonce,
    key,
  );
  const sealed = new Uint8Array(HEADER_BYTES + boxed.length);
  sealed[0] = SEAL_FORMAT;
  sealed.set(nonce, 1);
  sealed.set(boxed, HEADER_BYTES);
  return sealed;
}

/** Opens what `seal` made, if it was sealed with this key as exactly this. */
export function unseal(
  sodium: Sodium,
  key: Uint8Array,
  as: SealedAs,
  sealed: Uint8Array,
): Result<Uint8Array, SealFailure> {
  const format = sealed[0] ?? SEAL_FORMAT;
  if (format > SEAL_FORMAT) return fail({ kind: 'newer-format', format });
  if (sealed.length < HEADER_BYTES + TAG_BYTES) return fail({ kind: 'not-authentic' });
  const nonce = sealed.subarray(1, HEADER_BYTES);
  const boxed = sealed.subarray(HEADER_BYTES);
  try {
    return succeed(
      sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, boxed, boundTo(format, as), nonce, key),
    );
  } catch {
    // libsodium throws the same error for every mismatch, on purpose.
    return fail({ kind: 'not-authentic' });
  }
}

function boundTo(format: number, as: SealedAs): string {
  return JSON.stringify(['assay', format, ...as]);
}
