import { fail } from '@shared/result';
import { openFrameDesk } from './frame-desk';
import type { FrameReply, FrameRequest, Progress } from './frame-protocol';

/** The part of a worker's global scope that is used here; the room's types are those of a window. */
interface WorkerPort {
  onmessage: ((event: MessageEvent<FrameRequest>) => void) | null;
  postMessage(reply: FrameReply): void;
}

const port = globalThis as unknown as WorkerPort;
const desk = openFrameDesk();

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
const PROGRESS_EVERY = 80;

async function respond(data: FrameRequest): Promise<void> {
  const { id } = data;
  let last = 0;
  try {
    const result = await answer(data, (progress) => {
      const now = performance.now();
      if (now - last < PROGRESS_EVERY) return;
      last = now;
      port.postMessage({ id, kind: 'progress', progress });
    });
    port.postMessage({ id, kind: 'done', result });
  } catch {
    // A rejected promise in a worker reaches nobody: the window would wait for ever.
    port.postMessage({ id, kind: 'done', result: fail({ kind: 'crashed' }) });
  }
}

port.onmessage = ({ data }) => void respond(data);
