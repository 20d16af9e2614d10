import { deriveKey, type KdfSettings } from '@shared/vault/keys';
import { loadSodium } from './sodium';

export interface DeriveRequest {
  passphrase: string;
  kdf: KdfSettings;
}

export type DeriveAnswer = { key: Uint8Array } | { problem: string };

// The settings come from a file beside the profile; a damaged one must be an answer, not a silent worker.
self.addEventListener('message', ({ data }: MessageEvent<DeriveRequest>) => {
  loadSodium()
    .then((sodium): DeriveAnswer => ({ key: deriveKey(sodium, data.passphrase, data.kdf) }))
    .catch(
      (error: unknown): DeriveAnswer => ({ problem: error instanceof Error ? error.message : 'unknown' }),
    )
    .then((answer) => self.postMessage(answer));
});
