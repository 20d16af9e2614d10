import sodium from 'libsodium-wrappers-sumo';
import { beforeAll, expect, it } from 'vitest';
import { type DeviceKey, deviceIdOf, unwrapDeviceKey, wrapDeviceKey } from './device-key';
import { KEY_BYTES, NONCE_BYTES } from './envelope';

beforeAll(() => sodium.ready);

const VAULT = 'aa'.repeat(16);
const newKey = (): DeviceKey => {
  const { publicKey, privateKey: secretKey } = sodium.crypto_sign_keypair();
  return { publicKey, secretKey };
};
const wrapped = (key: DeviceKey, vaultKey: Uint8Array) =>
  wrapDeviceKey(sodium, vaultKey, sodium.randombytes_buf(NONCE_BYTES), VAULT, key);

it('names the device after its key, in the form of an id', () => {
  const { publicKey } = newKey();
  expect(deviceIdOf(publicKey)).toMatch(/^[0-9a-f]{32}$/);
  expect(deviceIdOf(publicKey)).not.toBe(deviceIdOf(newKey().publicKey));
});

it('opens for its vault, its device and its vault key, and for no other', () => {
  const vaultKey = sodium.randombytes_buf(KEY_BYTES);
  const key = newKey();
  const device = deviceIdOf(key.publicKey);
  const signing = wrapped(key, vaultKey);
  expect(unwrapDeviceKey(sodium, vaultKey, { vaultId: VAULT, device, signing })).toEqual(key);
  const refused = [
    unwrapDeviceKey(sodium, vaultKey, { vaultId: VAULT, device }),
    unwrapDeviceKey(sodium, vaultKey, { vaultId: 'bb'.repeat(16), device, signing }),
    unwrapDeviceKey(sodium, vaultKey, { vaultId: VAULT, device: 'cc'.repeat(16), signing }),
    unwrapDeviceKey(sodium, sodium.randombytes_buf(KEY_BYTES), { vaultId: VAULT, device, signing }),
    unwrapDeviceKey(sodium, vaultKey, {
      vaultId: VAULT,
      device,
      signing: { ...signing, wrappedSecretKey: wrapped(newKey(), vaultKey).wrappedSecretKey },
    }),
    unwrapDeviceKey(sodium, vaultKey, { vaultId: VAULT, device, signing: { ...signing, publicKey: '' } }),
  ];
  expect(refused).toEqual(refused.map(() => null));
});
