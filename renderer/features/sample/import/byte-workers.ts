import type { ByteReply, ByteRequest } from './byte-protocol';
import type { ByteDesk, ByteResults, ByteTask, ByteWork } from './byte-work';

/** What waits in front of a worker at most: reading may run ahead by this, and memory stays bounded. */
const MOST_WAITING = 8 * 1024 * 1024;

/** The part of a worker that is used here. */
export type BytePort = Pick<Worker, 'onmessage' | 'onerror' | 'onmessageerror'> & {
  postMessage(request: ByteRequest, transfer: Transferable[]): void;
};

function startWorker(): BytePort {
  return new Worker(new URL('./byte.worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Works on bytes in threads of their own, one for each task: packing takes longer than reading the rows, and hashing
 * about as long. Threads are started when they are first needed, and stay for the next list: they end with the worker
 * that asked, never by themselves. Chromium 130 crashes, or leaves threads behind, when a worker is ended while those
 * that it has just ended are still going down.
 */
export function openByteWorkers(open: () => BytePort = startWorker): ByteDesk {
  const lines = new Map<ByteTask, ReturnType<typeof openLine>>();
  return {
    start: <T extends ByteTask>(task: T) => {
      let line = lines.get(task);
      if (line === undefined || line.isBroken()) line = openLine(open());
      lines.set(task, line);
      // The worker answers in the shape that belongs to its task.
      return line.start(task) as ByteWork<ByteResults[T]>;
    },
  };
}

interface Underway {
  id: number;
  waiting: number;
  hasFailed: boolean;
  /** Called when there is room, or when nothing will be done any more. */
  room: () => void;
  settle: (outcome: ByteResults[ByteTask] | null) => void;
}

function openLine(worker: BytePort) {
  let current: Underway | null = null;
  let isBroken = false;

  const failed = (work: Underway) => {
    work.hasFailed = true;
    work.room();
    work.settle(null);
  };
  const broken = () => {
    isBroken = true;
    if (current !== null) failed(current);
  };
  worker.onmessage = ({ data }: MessageEvent<ByteReply>) => {
    // Of a list that was given up half way: the next one has begun.
    if (current === null || data.id !== current.id) return;
    if (data.kind === 'failed') return failed(current);
    if (data.kind === 'done') return current.settle(data.result);
    current.waiting -= data.bytes;
    if (current.waiting < MOST_WAITING) current.room();
  };
  worker.onerror = broken;
  worker.onmessageerror = broken;

  function start(task: ByteTask): ByteWork<ByteResults[ByteTask]> {
    const id = (current?.id ?? 0) + 1;
    const work: Underway = {
      id,
      waiting: 0,
      hasFailed: isBroken,
      room: () => undefined,
      settle: () => undefined,
    };
    current = work;
    worker.postMessage({ id, kind: 'start', task }, []);
    return {
      write: async (piece) => {
        if (work.hasFailed) return;
        // A copy, given away: the reader goes on with its own.
        const bytes = piece.slice();
        work.waiting += bytes.length;
        worker.postMessage({ id, kind: 'piece', bytes }, [bytes.buffer]);
        if (work.waiting >= MOST_WAITING) await new Promise<void>((resolve) => (work.room = resolve));
      },
      finish: () =>
        new Promise((resolve, reject) => {
          work.settle = (result) =>
            result === null ? reject(new Error(`${task}: its thread did not end its work`)) : resolve(result);
          if (work.hasFailed) return work.settle(null);
          worker.postMessage({ id, kind: 'finish' }, []);
        }),
    };
  }

  return { start, isBroken: () => isBroken };
}
