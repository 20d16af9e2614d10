import { fail } from '@shared/result';
import { readCodebook, readProject } from '@shared/themes/refi/read-refi';
import type { RefiAnswer } from './refi-protocol';

/** The part of a worker's global scope that is used here; the room's types are those of a window. */
interface WorkerPort {
  onmessage: ((event: MessageEvent<File>) => void) | null;
  postMessage(reply: RefiAnswer): void;
}

const port = globalThis as unknown as WorkerPort;

const MOST_BYTES = 256 * 1024 * 1024;

async function read(file: File): Promise<RefiAnswer> {
  if (file.size > MOST_BYTES) return fail({ kind: 'too-large' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  // A project is a zip, whatever its name: "PK".
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? readProject(bytes) : readCodebook(bytes);
}

port.onmessage = ({ data }) => {
  void read(data)
    // What is thrown in a worker reaches nobody: the window would wait for ever.
    .catch((): RefiAnswer => fail({ kind: 'not-readable' }))
    .then((reply) => port.postMessage(reply));
};
