import { fail } from '@shared/result';
import { openByteWorkers } from './byte-workers';
import { openFrameDesk } from './frame-desk';
import type { FrameReply, FrameRequest, FrameTask, ImportedFrame, Progress } from './frame-protocol';

/** The part of a worker's global scope that is used here; the room's types are those of a window. */
interface WorkerPort {
  onmessage: ((event: MessageEvent<FrameRequest>) => void) | null;
  postMessage(reply: FrameReply, transfer: Transferable[]): void;
}

const port = globalThis as unknown as WorkerPort;
const desk = openFrameDesk(openByteWorkers());

function answer(message: FrameRequest, progress: (done: Progress) => void) {
  switch (message.task) {
    case 'look':
      return desk.look(message.request);
    case 'read':
      return desk.read(message.request, progress);
    case 'reopen':
      return desk.reopen(message.request, progress);
    case 'count':
      return desk.count(message.request);
    case 'check':
      return desk.check(message.request, progress);
    case 'draw':
      return desk.draw(message.request, progress);
  }
}

/** A window has nothing to draw faster than it can be seen. */
const PROGRESS_EVERY = 150;

/** Packed lists are handed over, not copied: unpacking a copy of a large one would hold the window up. */
function handedOver(task: FrameTask, result: Awaited<ReturnType<typeof answer>>): Transferable[] {
  if (task !== 'read' || !result.ok) return [];
  return (result.value as ImportedFrame).files.map(({ packed }) => packed.buffer);
}

async function respond(data: FrameRequest): Promise<void> {
  const { id } = data;
  let last = 0;
  try {
    const result = await answer(data, (progress) => {
      const now = performance.now();
      if (now - last < PROGRESS_EVERY) return;
      last = now;
      port.postMessage({ id, kind: 'progress', progress }, []);
    });
    port.postMessage({ id, kind: 'done', result }, handedOver(data.task, result));
  } catch {
    // A rejected promise in a worker reaches nobody: the window would wait for ever.
    port.postMessage({ id, kind: 'done', result: fail({ kind: 'crashed' }) }, []);
  }
}

port.onmessage = ({ data }) => void respond(data);
