import { readRecoveryKey, writeRecoveryKey } from '@shared/vault/recovery-key';
import { readManifestText, writeManifestText } from '../../../electron/main/backup/manifest';
import { encodeRecord, segmentParts } from '../../../electron/main/safety-log/record';
import { readKeyFileText, writeKeyFileText } from '../../../electron/main/vault/key-file-copy';
import { type Importer, textOf, utf8 } from './importer';

const ID = 'ab'.repeat(16);

/** What lies beside the database and in a backup. */
export const VAULT_FILES: readonly Importer[] = [
  {
    name: 'recovery key',
    share: 4,
    real: () => [utf8(writeRecoveryKey(new Uint8Array(32).fill(9)).join(' '))],
    read: (bytes) => readRecoveryKey(textOf(bytes)).ok,
  },
  {
    name: 'key file',
    share: 3,
    real: () => [
      utf8(
        writeKeyFileText({
          generation: 3,
          key: {
            format: 1,
            vaultId: ID,
            device: ID,
            kdf: { algorithm: 'argon2id13', operations: 3, memoryBytes: 67_108_864, salt: 'AAAA' },
            wrappedVaultKey: 'AAAA',
            inspectionKeys: { [ID]: 'AAAA' },
          },
        }),
      ),
    ],
    read: (bytes) => readKeyFileText(textOf(bytes)) !== null,
  },
  {
    name: 'manifest of a backup',
    share: 3,
    real: () => [
      utf8(
        writeManifestText({
          format: 1,
          number: 1,
          madeAt: 0,
          madeBy: '0.1.0',
          vaultId: ID,
          inspections: [{ id: ID, entries: 3 }],
          files: [{ path: 'vault.key', bytes: 3, sha256: 'ab'.repeat(32) }],
          unreadable: [],
        }),
      ),
    ],
    read: (bytes) => readManifestText(textOf(bytes)) !== null,
  },
  {
    name: 'safety log',
    share: 4,
    real: () => {
      const sealed = new Uint8Array(300).fill(5);
      const records = [1, 2, 3, 4].flatMap((seq) => {
        const { header } = encodeRecord({ device: ID, seq, sealed });
        return [header, sealed];
      });
      return [new Uint8Array(Buffer.concat(records))];
    },
    read: (bytes) => {
      let covered = 0;
      let isWhole = true;
      for (const part of segmentParts(Buffer.from(bytes))) {
        if ('from' in part) {
          isWhole = false;
          covered += part.to - part.from;
        } else covered += 72 + part.length;
      }
      if (covered !== bytes.length) throw new Error('bytes of the log are neither a record nor damage');
      return isWhole;
    },
  },
];
