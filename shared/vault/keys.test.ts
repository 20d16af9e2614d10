import { argon2id } from '@noble/hashes/argon2.js';
import sodium from 'libsodium-wrappers-sumo';
import { beforeAll, describe, expect, it } from 'vitest';
import { KEY_BYTES, NONCE_BYTES } from './envelope';
import {
  deriveKey,
  type KdfSettings,
  toBase64,
  unwrapInspectionKey,
  unwrapVaultKey,
  wrapInspectionKey,
  wrapVaultKey,
} from './keys';

beforeAll(() => sodium.ready);

const random = (length: number): Uint8Array => sodium.randombytes_buf(length);
/** The weakest settings that libsodium allows: the test is about the wrapping. */
const quick = (): KdfSettings => ({
  algorithm: 'argon2id13',
  operations: 1,
  memoryBytes: 8192,
  salt: toBase64(sodium, random(16)),
});

describe('the key of a passphrase', () => {
  it('agrees with another implementation of Argon2id', () => {
    const salt = random(16);
    const kdf: KdfSettings = {
      ...quick(),
      operations: 2,
      memoryBytes: 1024 * 1024,
      salt: toBase64(sodium, salt),
    };
    const expected = argon2id('a passphrase', salt, { t: 2, m: 1024, p: 1, dkLen: 32 });
    expect(sodium.to_hex(deriveKey(sodium, 'a passphrase', kdf))).toBe(sodium.to_hex(expected));
  });

  it('is the same for an accent typed as one character or as two', () => {
    const kdf = quick();
    expect(deriveKey(sodium, 'caf\u00e9 au lait', kdf)).toEqual(deriveKey(sodium, 'cafe\u0301 au lait', kdf));
  });

  it('is another one for another salt, another strength or another passphrase', () => {
    const kdf = quick();
    const keys = [
      deriveKey(sodium, 'a passphrase', kdf),
      deriveKey(sodium, 'a passphrase', quick()),
      deriveKey(sodium, 'a passphrase', { ...kdf, operations: 2 }),
      deriveKey(sodium, 'a passphrase', { ...kdf, memoryBytes: 16384 }),
      deriveKey(sodium, 'A passphrase', kdf),
    ].map((key) => sodium.to_hex(key));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the keys in the key file', () => {
  const passphraseKey = new Uint8Array(KEY_BYTES).fill(1);
  const vaultKey = new Uint8Array(KEY_BYTES).fill(2);
  const inspectionKey = new Uint8Array(KEY_BYTES).fill(3);
  const file = () => ({
    vaultId: 'vault-1',
    wrappedVaultKey: wrapVaultKey(sodium, passphraseKey, random(NONCE_BYTES), 'vault-1', vaultKey),
    inspectionKeys: {
      one: wrapInspectionKey(sodium, vaultKey, random(NONCE_BYTES), 'vault-1', 'one', inspectionKey),
    } as Record<string, string>,
  });

  it('open one after the other, from the passphrase down', () => {
    const keys = file();
    expect(unwrapVaultKey(sodium, passphraseKey, keys)).toEqual({ ok: true, value: vaultKey });
    expect(unwrapInspectionKey(sodium, vaultKey, keys, 'one')).toEqual({ ok: true, value: inspectionKey });
  });

  it('stay shut for a wrong passphrase', () => {
    const wrong = new Uint8Array(KEY_BYTES).fill(9);
    expect(unwrapVaultKey(sodium, wrong, file())).toEqual({
      ok: false,
      failure: { kind: 'wrong-passphrase' },
    });
  });

  it('stay shut in another vault', () => {
    expect(unwrapVaultKey(sodium, passphraseKey, { ...file(), vaultId: 'vault-2' }).ok).toBe(false);
    expect(unwrapInspectionKey(sodium, vaultKey, { ...file(), vaultId: 'vault-2' }, 'one').ok).toBe(false);
  });

  it('cannot be exchanged between two inspections', () => {
    const keys = file();
    keys.inspectionKeys['two'] = keys.inspectionKeys['one'] ?? '';
    expect(unwrapInspectionKey(sodium, vaultKey, keys, 'two')).toEqual({
      ok: false,
      failure: { kind: 'no-key' },
    });
  });

  it('are no key when they are missing, empty or no base64', () => {
    const keys = file();
    keys.inspectionKeys['empty'] = '';
    keys.inspectionKeys['odd'] = 'not base64!';
    for (const inspection of ['missing', 'empty', 'odd'])
      expect(unwrapInspectionKey(sodium, vaultKey, keys, inspection).ok).toBe(false);
  });

  it('are no key when what was sealed is not 32 bytes long', () => {
    const short = wrapInspectionKey(
      sodium,
      vaultKey,
      random(NONCE_BYTES),
      'vault-1',
      'one',
      new Uint8Array(16),
    );
    const keys = { ...file(), inspectionKeys: { one: short } };
    expect(unwrapInspectionKey(sodium, vaultKey, keys, 'one').ok).toBe(false);
  });
});
