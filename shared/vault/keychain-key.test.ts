import sodium from 'libsodium-wrappers-sumo';
import { beforeAll, expect, it } from 'vitest';
import { unwrapForKeychain, wrapForKeychain } from './keychain-key';
import { toBase64 } from './keys';
import { wrapForRecovery } from './recovery-key';

beforeAll(() => sodium.ready);

const VAULT = 'aa'.repeat(16);

it('opens with the secret it was made with, in its own vault, and in no other way', () => {
  const [secret, vaultKey, nonce] = [32, 32, 24].map((length) => sodium.randombytes_buf(length)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const text = toBase64(sodium, secret);
  const keychain = { wrappedVaultKey: wrapForKeychain(sodium, secret, nonce, VAULT, vaultKey) };
  expect(unwrapForKeychain(sodium, text, { vaultId: VAULT, keychain })).toEqual({
    ok: true,
    value: vaultKey,
  });
  const another = toBase64(sodium, sodium.randombytes_buf(32));
  const asRecovery = { wrappedVaultKey: wrapForRecovery(sodium, secret, nonce, VAULT, vaultKey) };
  for (const opened of [
    unwrapForKeychain(sodium, another, { vaultId: VAULT, keychain }),
    unwrapForKeychain(sodium, text, { vaultId: 'bb'.repeat(16), keychain }),
    unwrapForKeychain(sodium, text, { vaultId: VAULT }),
    unwrapForKeychain(sodium, '', { vaultId: VAULT, keychain }),
    unwrapForKeychain(sodium, text, { vaultId: VAULT, keychain: asRecovery }),
  ])
    expect(opened).toEqual({ ok: false, failure: { kind: 'not-opened' } });
});
