import type { ByteReply, ByteRequest } from './byte-protocol';
import { type ByteResults, type ByteTask, type ByteWork, deskInThisThread } from './byte-work';

/** The part of a worker's global scope that is used here; the room's types are those of a window. */
interface WorkerPort {
  onmessage: ((event: MessageEvent<ByteRequest>) => void) | null;
  postMessage(reply: ByteReply, transfer: Transferable[]): void;
}

const port = globalThis as unknown as WorkerPort;
let work: ByteWork<ByteResults[ByteTask]> | null = null;

async function respond(request: ByteRequest): Promise<void> {
  const { id } = request;
  switch (request.kind) {
    case 'start':
      work = deskInThisThread.start(request.task);
      return;
    case 'piece':
      await work?.write(request.bytes);
      return port.postMessage({ id, kind: 'taken', bytes: request.bytes.length }, []);
    case 'finish': {
      const result = await work?.finish();
      if (result === undefined) return port.postMessage({ id, kind: 'failed' }, []);
      // A packed list is handed over: a copy would stand in memory twice.
      return port.postMessage(
        { id, kind: 'done', result },
        typeof result === 'string' ? [] : [result.buffer],
      );
    }
  }
}

// One after the other: the bytes have an order, and packing a piece takes turns with what comes meanwhile.
let before = Promise.resolve();
port.onmessage = ({ data }) => {
  before = before
    .then(() => respond(data))
    // What is thrown in a worker reaches nobody: whoever asked would wait for ever.
    .catch(() => port.postMessage({ id: data.id, kind: 'failed' }, []));
};
