import { deriveKey, type KdfSettings } from '@shared/vault/keys';
import { loadSodium } from './sodium';

export interface DeriveRequest {
  passphrase: string;
  kdf: KdfSettings;
}

export type DeriveAnswer = { key: Uint8Array; milliseconds: number } | { problem: string };

// The settings come from a file beside the profile; a damaged one must be an answer, not a silent worker.
async function answer({ passphrase, kdf }: DeriveRequest): Promise<DeriveAnswer> {
  try {
    const sodium = await loadSodium();
    const start = performance.now();
    const key = deriveKey(sodium, passphrase, kdf);
    return { key, milliseconds: performance.now() - start };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'unknown' };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<DeriveRequest>) => {
  void answer(data).then((answered) => self.postMessage(answered));
});

// Whoever starts the worker early finds the library ready.
void loadSodium();
