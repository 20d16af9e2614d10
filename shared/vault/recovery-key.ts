import { sha256 } from '@noble/hashes/sha2.js';
import { fail, type Result, succeed } from '@shared/result';
import { KEY_BYTES, type SealedAs, seal, unseal } from './envelope';
import { fromBase64, toBase64 } from './keys';
import type { Sodium } from './sodium';

/** Crockford's base 32: no I, L, O or U, so that a zero on paper is a zero. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const READ_AS: Record<string, string> = { O: '0', I: '1', L: '1' };
const CHECK_BYTES = 3;
const GROUP = 4;

export type RecoveryKeyFailure =
  /** Too short, too long, or with a character that no recovery key has. */
  | { kind: 'not-a-recovery-key' }
  /** Right in form, but a character is wrong: the check at its end does not agree. */
  | { kind: 'mistyped' };

/**
 * A recovery key for paper: 32 random bytes and the first 3 of their SHA-256, as 14 groups of 4 characters.
 * @param key 32 bytes
 */
export function writeRecoveryKey(key: Uint8Array): string[] {
  const bytes = Uint8Array.of(...key, ...sha256(key).subarray(0, CHECK_BYTES));
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += DIGITS.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return text.match(/.{4}/g) ?? [];
}

/** Reads what somebody typed from paper: capitals, spaces and hyphens do not matter, O is 0, I and L are 1. */
export function readRecoveryKey(typed: string): Result<Uint8Array, RecoveryKeyFailure> {
  const text = [...typed.toUpperCase().replace(/[\s-]/g, '')].map((one) => READ_AS[one] ?? one);
  const bytes = new Uint8Array(KEY_BYTES + CHECK_BYTES);
  if (text.length * 5 !== bytes.length * 8) return fail({ kind: 'not-a-recovery-key' });
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const one of text) {
    const digit = DIGITS.indexOf(one);
    if (digit < 0) return fail({ kind: 'not-a-recovery-key' });
    held = (held << 5) | digit;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = held >> bits;
      at += 1;
      held &= (1 << bits) - 1;
    }
  }
  const key = bytes.slice(0, KEY_BYTES);
  const isRight = sha256(key)
    .subarray(0, CHECK_BYTES)
    .every((byte, i) => byte === bytes[KEY_BYTES + i]);
  return isRight ? succeed(key) : fail({ kind: 'mistyped' });
}

/** How many groups there are, for a form that asks for them. */
export const RECOVERY_GROUPS = ((KEY_BYTES + CHECK_BYTES) * 8) / 5 / GROUP;

/** Seals the vault key under the recovery key, which is random and long enough to need no slow derivation. */
export function wrapForRecovery(
  sodium: Sodium,
  recoveryKey: Uint8Array,
  nonce: Uint8Array,
  vaultId: string,
  vaultKey: Uint8Array,
): string {
  return toBase64(sodium, seal(sodium, recoveryKey, nonce, recoveryOf(vaultId), vaultKey));
}

export function unwrapForRecovery(
  sodium: Sodium,
  recoveryKey: Uint8Array,
  keyFile: { vaultId: string; recovery?: { wrappedVaultKey: string } },
): Result<Uint8Array, { kind: 'wrong-recovery-key' }> {
  const wrapped = fromBase64(sodium, keyFile.recovery?.wrappedVaultKey ?? '');
  const opened = unseal(sodium, recoveryKey, recoveryOf(keyFile.vaultId), wrapped);
  return opened.ok && opened.value.length === KEY_BYTES
    ? succeed(opened.value)
    : fail({ kind: 'wrong-recovery-key' });
}

function recoveryOf(vaultId: string): SealedAs {
  return ['recovery-key', vaultId];
}
