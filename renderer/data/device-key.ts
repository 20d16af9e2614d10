import { deviceIdOf, wrapDeviceKey } from '@shared/vault/device-key';
import { NONCE_BYTES } from '@shared/vault/envelope';
import type { OpenKeyFile } from './key-file';
import { randomBytes } from './sodium';

/**
 * The same file as that of another device, which signs what it writes. The id is made from the key, so a device that
 * begins to sign begins a new chain; what it wrote under its old name stays as it is.
 */
export function withDeviceKey({ file, ring }: OpenKeyFile): OpenKeyFile {
  const { publicKey, privateKey: secretKey } = ring.sodium.crypto_sign_keypair();
  const key = { publicKey, secretKey };
  const signing = wrapDeviceKey(ring.sodium, ring.vaultKey(), randomBytes(NONCE_BYTES), file.vaultId, key);
  ring.signAs(key);
  return { file: { ...file, device: deviceIdOf(publicKey), signing }, ring };
}
