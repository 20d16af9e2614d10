import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder';
import { Keychain, type SystemKeychain } from './keychain';

const SECRET = 'c2VjcmV0IGZvciBhIHRlc3Q=';

/** A keychain with a key of its own, as another person or another laptop has another one. */
function systemKeychain(backend = 'gnome_libsecret', isThere = true): SystemKeychain {
  const key = randomBytes(32);
  return {
    isEncryptionAvailable: () => isThere,
    getSelectedStorageBackend: () => backend,
    encryptString(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    decryptString(bytes) {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
    },
  };
}

const at = () => join(temporaryFolder(), 'vault.keychain');

it('gives back what it kept, after a restart too, and nothing once it was told to forget', async () => {
  const [path, system] = [at(), systemKeychain()];
  expect(await new Keychain(path, system, 'linux').state()).toEqual({ kind: 'available', isKept: false });
  expect((await new Keychain(path, system, 'linux').keep(SECRET)).ok).toBe(true);
  const again = new Keychain(path, system, 'linux');
  expect(await again.state()).toEqual({ kind: 'available', isKept: true });
  expect(await again.open()).toBe(SECRET);
  expect(readFileSync(path).includes(SECRET)).toBe(false);
  await again.forget();
  expect(await again.open()).toBeNull();
});

it('refuses where the keychain is plain text or is not there, and writes nothing', async () => {
  for (const [system, because] of [
    [systemKeychain('basic_text'), 'plain-text'],
    [systemKeychain('unknown'), 'plain-text'],
    [systemKeychain('kwallet6', false), 'none'],
  ] as const) {
    const path = at();
    const keychain = new Keychain(path, system, 'linux');
    expect(await keychain.state()).toEqual({ kind: 'refused', because });
    expect(await keychain.keep(SECRET)).toEqual({ ok: false, failure: { kind: 'refused' } });
    expect(await keychain.open()).toBeNull();
    expect(() => readFileSync(path)).toThrow('ENOENT');
  }
});

it('opens for nobody else: another keychain, a changed file', async () => {
  const [path, own] = [at(), systemKeychain()];
  await new Keychain(path, own, 'darwin').keep(SECRET);
  expect(await new Keychain(path, systemKeychain(), 'darwin').open()).toBeNull();
  expect(await new Keychain(path, own, 'darwin').open()).toBe(SECRET);
});
