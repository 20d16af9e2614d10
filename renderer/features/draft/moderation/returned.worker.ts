import { readReturnedDocx } from '@shared/export/returned/read-returned-docx';
import { fail } from '@shared/result';
import type { ReadReturned } from './returned-protocol';

/** The part of a worker's global scope that is used here; the room's types are those of a window. */
interface WorkerPort {
  onmessage: ((event: MessageEvent<File>) => void) | null;
  postMessage(reply: ReadReturned): void;
}

const port = globalThis as unknown as WorkerPort;

const MOST_BYTES = 64 * 1024 * 1024;

async function read(file: File): Promise<ReadReturned> {
  if (file.size > MOST_BYTES) return fail({ kind: 'too-large' });
  return readReturnedDocx(new Uint8Array(await file.arrayBuffer()));
}

port.onmessage = ({ data }) => {
  void read(data)
    // What is thrown in a worker reaches nobody: the window would wait for ever.
    .catch((): ReadReturned => fail({ kind: 'damaged' }))
    .then((reply) => port.postMessage(reply));
};
