import { SilenceWatch } from '@data/silence-watch';
import { fail, type Result } from '@shared/result';
import type { ArchiveReply, ArchiveTask, ArchiveTasks, ArchiveTrouble } from './archive-protocol';

type Outcome<T extends ArchiveTask> = Result<ArchiveTasks[T]['response'], ArchiveTrouble>;

/** The window's side of the worker that packs and unpacks archives. */
export interface ArchiveWorker {
  /** @param handOver bytes of the request that the window does not need any more: they are moved, not copied */
  ask: <T extends ArchiveTask>(
    task: T,
    request: ArchiveTasks[T]['request'],
    handOver?: readonly Uint8Array[],
  ) => Promise<Outcome<T>>;
  /** Ends the worker and everything it holds. */
  close: () => void;
}

export function openArchiveWorker(): ArchiveWorker {
  const worker = new Worker(new URL('./archive.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (result: ArchiveReply['result']) => void>();
  let next = 1;

  const crash = () => {
    watch.stop();
    worker.terminate();
    for (const settle of waiting.values()) settle(fail({ kind: 'crashed' }));
    waiting.clear();
  };
  const watch = new SilenceWatch(crash);
  worker.onmessage = ({ data }: MessageEvent<ArchiveReply>) => {
    waiting.get(data.id)?.(data.result);
    waiting.delete(data.id);
    if (waiting.size > 0) watch.heard();
    else watch.stop();
  };
  worker.onerror = crash;
  worker.onmessageerror = crash;

  return {
    ask: <T extends ArchiveTask>(
      task: T,
      request: ArchiveTasks[T]['request'],
      handOver: readonly Uint8Array[] = [],
    ) =>
      new Promise<Outcome<T>>((resolve) => {
        // The worker answers a question in the shape that belongs to its task.
        waiting.set(next, (result) => resolve(result));
        // A buffer may be named once only, whatever shares it.
        const buffers = [...new Set(handOver.map(({ buffer }) => buffer))];
        worker.postMessage({ id: next, task, request }, buffers as ArrayBuffer[]);
        next += 1;
        watch.heard();
      }),
    close: crash,
  };
}
