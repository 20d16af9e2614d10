import type { KdfSettings } from '@shared/vault/keys';
import type { DeriveAnswer, DeriveRequest } from './passphrase-worker';
import { loadSodium } from './sodium';

/**
 * The key of a passphrase, computed in a worker: Argon2id blocks its thread for more than half a second on purpose.
 * The worker ends afterwards, and with it the copy of the passphrase that it was handed.
 */
export async function deriveKeyAside(passphrase: string, kdf: KdfSettings): Promise<Uint8Array> {
  const answer = await ask({ kind: 'derive', passphrase, kdf });
  if ('key' in answer) return answer.key;
  throw new Error('the worker that derives keys answered something else');
}

/** Milliseconds that a derivation takes this machine, as warm as it is when somebody has typed a passphrase. */
export async function timeDerivation(kdf: KdfSettings): Promise<number> {
  const answer = await ask({ kind: 'time', kdf });
  if ('milliseconds' in answer) return answer.milliseconds;
  throw new Error('the worker that derives keys answered something else');
}

/** A worker that gets ready while the passphrase is being typed, for the next derivation. */
let waiting: Promise<Worker> | null = null;

/** A cold derivation takes half as long again: code that is not compiled well yet works on memory that is new. */
export function warmDerivation(): void {
  waiting ??= startWorker().then((worker) => {
    post(worker, { kind: 'warm' });
    return worker;
  });
  // Whoever derives a key is told.
  waiting.catch(() => undefined);
}

/** After the window has the library: two threads that compile the same code at the same time wait for each other. */
async function startWorker(): Promise<Worker> {
  await loadSodium();
  return new Worker(new URL('./passphrase-worker.ts', import.meta.url), { type: 'module' });
}

function post(worker: Worker, request: DeriveRequest): void {
  worker.postMessage(request);
}

async function ask(request: DeriveRequest): Promise<Exclude<DeriveAnswer, { problem: string }>> {
  const started = waiting ?? startWorker();
  waiting = null;
  const worker = await started;
  try {
    const answer = await new Promise<DeriveAnswer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<DeriveAnswer>) => resolve(data);
      worker.onerror = () => reject(new Error('the worker that derives keys did not start'));
      post(worker, request);
    });
    if ('problem' in answer) throw new Error(`deriving the key failed: ${answer.problem}`);
    return answer;
  } finally {
    worker.terminate();
  }
}
