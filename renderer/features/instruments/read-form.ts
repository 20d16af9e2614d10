import { fail } from '@shared/result';
import type { ReadForm } from './xlsform-protocol';

const PATIENCE = 20_000;

/** Reads a form in a worker of its own, which ends with it: a workbook made to keep it busy is given up on. */
export function readForm(file: File): Promise<ReadForm> {
  const worker = new Worker(new URL('./xlsform.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ReadForm>((resolve) => {
    const settle = (answer: ReadForm) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const giveUp = () => settle(fail({ kind: 'unreadable' }));
    const timer = setTimeout(giveUp, PATIENCE);
    worker.onmessage = ({ data }: MessageEvent<ReadForm>) => settle(data);
    worker.onerror = giveUp;
    worker.onmessageerror = giveUp;
    worker.postMessage(file);
  });
}
