import { fail } from '@shared/result';
import type { RefiAnswer } from './refi-protocol';

const PATIENCE_MS = 60_000;

/** Reads a file in a worker of its own, which ends with it: one made to keep it busy is given up on. */
export function readRefiFile(file: File): Promise<RefiAnswer> {
  const worker = new Worker(new URL('./refi.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<RefiAnswer>((resolve) => {
    const settle = (answer: RefiAnswer) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const giveUp = () => settle(fail({ kind: 'not-readable' }));
    const timer = setTimeout(giveUp, PATIENCE_MS);
    worker.onmessage = ({ data }: MessageEvent<RefiAnswer>) => settle(data);
    worker.onerror = giveUp;
    worker.onmessageerror = giveUp;
    worker.postMessage(file);
  });
}
