import fc from 'fast-check';
import sodium from 'libsodium-wrappers-sumo';
import { beforeAll, expect, it } from 'vitest';
import { wrapVaultKey } from './keys';
import {
  RECOVERY_GROUPS,
  readRecoveryKey,
  unwrapForRecovery,
  wrapForRecovery,
  writeRecoveryKey,
} from './recovery-key';

beforeAll(() => sodium.ready);

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const VAULT = 'aa'.repeat(16);
const OTHER_VAULT = 'bb'.repeat(16);

it('comes back from paper whatever its bytes, typed in any way', () => {
  fc.assert(
    fc.property(bytes(32), (key) => {
      const groups = writeRecoveryKey(key);
      expect(groups.length).toBe(RECOVERY_GROUPS);
      for (const typed of [groups.join(' '), groups.join('-').toLowerCase(), ` ${groups.join('')}\n`])
        expect(readRecoveryKey(typed)).toEqual({ ok: true, value: key });
      const misread = groups.join(' ').replaceAll('0', 'o').replaceAll('1', 'l');
      expect(readRecoveryKey(misread)).toEqual({ ok: true, value: key });
    }),
  );
});

it('notices a wrong character and two that changed places', () => {
  const key = new Uint8Array(32).map((_, index) => index * 7 + 3);
  const text = writeRecoveryKey(key).join('');
  for (let at = 0; at < text.length; at += 1) {
    const wrong = text.slice(0, at) + (text[at] === 'Z' ? 'Y' : 'Z') + text.slice(at + 1);
    expect(readRecoveryKey(wrong), `character ${at}`).toEqual({ ok: false, failure: { kind: 'mistyped' } });
    const [a = '', b = ''] = [text[at], text[at + 1]];
    const swapped = text.slice(0, at) + b + a + text.slice(at + 2);
    if (a !== b && b !== '') expect(readRecoveryKey(swapped).ok, `characters ${at}`).toBe(false);
  }
});

it('says of anything else that it is no recovery key', () => {
  const text = writeRecoveryKey(new Uint8Array(32)).join('');
  for (const typed of ['', 'seven herons', text.slice(1), `${text}0`, text.replace('0', 'U')])
    expect(readRecoveryKey(typed)).toEqual({ ok: false, failure: { kind: 'not-a-recovery-key' } });
});

it('opens the vault key of its own vault, and of no other', () => {
  const [key, nonce, vaultKey] = [32, 24, 32].map((length) => sodium.randombytes_buf(length)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const recovery = { wrappedVaultKey: wrapForRecovery(sodium, key, nonce, VAULT, vaultKey) };
  const wrong = { ok: false, failure: { kind: 'wrong-recovery-key' } };
  expect(unwrapForRecovery(sodium, key, { vaultId: VAULT, recovery })).toEqual({ ok: true, value: vaultKey });
  expect(unwrapForRecovery(sodium, key, { vaultId: OTHER_VAULT, recovery })).toEqual(wrong);
  expect(unwrapForRecovery(sodium, vaultKey, { vaultId: VAULT, recovery })).toEqual(wrong);
  expect(unwrapForRecovery(sodium, key, { vaultId: VAULT })).toEqual(wrong);
  // What was wrapped under a passphrase does not pass for it, although the key is the same.
  const asPassphrase = { wrappedVaultKey: wrapVaultKey(sodium, key, nonce, VAULT, vaultKey) };
  expect(unwrapForRecovery(sodium, key, { vaultId: VAULT, recovery: asPassphrase })).toEqual(wrong);
});
