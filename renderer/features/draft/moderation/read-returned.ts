import { fail } from '@shared/result';
import type { ReadReturned } from './returned-protocol';

const PATIENCE = 20_000;

/** Reads a returned document in a worker of its own, which ends with it: one made to keep it busy is given up on. */
export function readReturned(file: File): Promise<ReadReturned> {
  const worker = new Worker(new URL('./returned.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ReadReturned>((resolve) => {
    const settle = (answer: ReadReturned) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const giveUp = () => settle(fail({ kind: 'damaged' }));
    const timer = setTimeout(giveUp, PATIENCE);
    worker.onmessage = ({ data }: MessageEvent<ReadReturned>) => settle(data);
    worker.onerror = giveUp;
    worker.onmessageerror = giveUp;
    worker.postMessage(file);
  });
}
