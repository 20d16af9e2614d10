import type { KeyFile } from '@shared/ipc/channels';

/** A key file that no key opens. `wrapped` tells one version from the next. */
export function keyFile(wrapped = 'Zmlyc3Q'): KeyFile {
  return {
    format: 1,
    vaultId: 'aa'.repeat(16),
    device: 'bb'.repeat(16),
    kdf: { algorithm: 'argon2id13', operations: 3, memoryBytes: 64 * 1024 * 1024, salt: 'c2FsdA' },
    wrappedVaultKey: wrapped,
    inspectionKeys: { vault: 'dmF1bHQ' },
  };
}
