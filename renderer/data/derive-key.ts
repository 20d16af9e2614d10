import type { KdfSettings } from '@shared/vault/keys';
import type { DeriveAnswer, DeriveRequest } from './passphrase-worker';

/**
 * The key of a passphrase, computed in a worker: Argon2id blocks its thread for a third of a second on purpose.
 * The worker ends afterwards, and with it the copy of the passphrase that it was handed.
 */
export async function deriveKeyAside(passphrase: string, kdf: KdfSettings): Promise<Uint8Array> {
  return (await derive(passphrase, kdf)).key;
}

/** Milliseconds that a derivation takes this machine, without the time to start a worker. */
export async function timeDerivation(kdf: KdfSettings): Promise<number> {
  return (await derive('', kdf)).milliseconds;
}

/** A worker that has loaded its library while the passphrase was being typed, for the next derivation. */
let waiting: Worker | null = null;

export function warmDerivation(): void {
  waiting ??= startWorker();
}

function startWorker(): Worker {
  return new Worker(new URL('./passphrase-worker.ts', import.meta.url), { type: 'module' });
}

async function derive(
  passphrase: string,
  kdf: KdfSettings,
): Promise<{ key: Uint8Array; milliseconds: number }> {
  const worker = waiting ?? startWorker();
  waiting = null;
  try {
    const answer = await new Promise<DeriveAnswer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<DeriveAnswer>) => resolve(data);
      worker.onerror = () => reject(new Error('the worker that derives keys did not start'));
      const request: DeriveRequest = { passphrase, kdf };
      worker.postMessage(request);
    });
    if ('problem' in answer) throw new Error(`deriving the key failed: ${answer.problem}`);
    return answer;
  } finally {
    worker.terminate();
  }
}
