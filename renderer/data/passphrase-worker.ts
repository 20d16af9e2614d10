import { deriveKey, KDF_STRENGTH, type KdfSettings, SALT_BYTES, toBase64 } from '@shared/vault/keys';
import { loadSodium } from './sodium';

export type DeriveRequest =
  | { kind: 'derive'; passphrase: string; kdf: KdfSettings }
  /** How long a derivation takes here. */
  | { kind: 'time'; kdf: KdfSettings }
  /** Get ready: nothing is answered. */
  | { kind: 'warm' };

export type DeriveAnswer = { key: Uint8Array } | { milliseconds: number } | { problem: string };

self.addEventListener('message', ({ data }: MessageEvent<DeriveRequest>) => {
  // A machine that has no memory for it says so when the key is derived.
  if (data.kind === 'warm') void warm().catch(() => undefined);
  else void answer(data).then((answered) => self.postMessage(answered));
});

// Whoever starts the worker early finds the library ready.
void loadSodium();

// The settings come from a file beside the profile; a damaged one must be an answer, not a silent worker.
async function answer(request: Exclude<DeriveRequest, { kind: 'warm' }>): Promise<DeriveAnswer> {
  try {
    if (request.kind === 'time') return { milliseconds: await time(request.kdf) };
    return { key: deriveKey(await loadSodium(), request.passphrase, request.kdf) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'unknown' };
  }
}

/**
 * Two passes of nothing (the second runs other code than the first): the browser compiles them well and hands out the
 * memory before anybody waits for either.
 */
async function warm(): Promise<void> {
  const sodium = await loadSodium();
  const salt = toBase64(sodium, new Uint8Array(SALT_BYTES));
  sodium.memzero(deriveKey(sodium, '', { ...KDF_STRENGTH, operations: 2, salt }));
}

/** Milliseconds of the faster of two runs: what else the machine does at this moment it does not do at every unlock. */
async function time(kdf: KdfSettings): Promise<number> {
  await warm();
  const sodium = await loadSodium();
  const once = (): number => {
    const start = performance.now();
    sodium.memzero(deriveKey(sodium, '', kdf));
    return performance.now() - start;
  };
  return Math.min(once(), once());
}
