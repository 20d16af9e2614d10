import { SilenceWatch } from '@data/silence-watch';
import { fail, type Result } from '@shared/result';
import type { ImportFailure } from '@shared/sampling/import-failure';
import type { FrameReply, FrameTask, FrameTasks, Progress } from './frame-protocol';

type Outcome<T extends FrameTask> = Result<FrameTasks[T]['response'], ImportFailure>;

/** The window's side of the worker that reads lists. */
export interface FrameReader {
  ask: <T extends FrameTask>(
    task: T,
    request: FrameTasks[T]['request'],
    progress?: (done: Progress) => void,
  ) => Promise<Outcome<T>>;
  /** Ends the worker and everything it holds; questions under way are answered "cancelled". */
  close: () => void;
}

interface Waiting {
  settle: (result: Result<FrameTasks[FrameTask]['response'], ImportFailure>) => void;
  progress: ((done: Progress) => void) | undefined;
}

export function openFrameReader(): FrameReader {
  const worker = new Worker(new URL('./frame.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let next = 1;
  let closed: ImportFailure | null = null;

  const end = (failure: ImportFailure) => {
    closed ??= failure;
    watch.stop();
    worker.terminate();
    for (const { settle } of waiting.values()) settle(fail(failure));
    waiting.clear();
  };

  const watch = new SilenceWatch(() => end({ kind: 'too-slow' }));

  worker.onmessage = ({ data }: MessageEvent<FrameReply>) => {
    const asked = waiting.get(data.id);
    if (data.kind === 'done') waiting.delete(data.id);
    if (waiting.size > 0) watch.heard();
    else watch.stop();
    if (data.kind === 'done') asked?.settle(data.result);
    else asked?.progress?.(data.progress);
  };
  worker.onerror = () => end({ kind: 'crashed' });
  worker.onmessageerror = () => end({ kind: 'crashed' });

  return {
    ask: <T extends FrameTask>(
      task: T,
      request: FrameTasks[T]['request'],
      progress?: (done: Progress) => void,
    ) =>
      new Promise<Outcome<T>>((resolve) => {
        if (closed !== null) return resolve(fail(closed));
        const id = next;
        next += 1;
        // The worker answers a question in the shape that belongs to its task.
        waiting.set(id, { settle: (result) => resolve(result), progress });
        watch.heard();
        worker.postMessage({ id, task, request });
      }),
    close: () => end({ kind: 'cancelled' }),
  };
}
