import { writeArchive } from '@shared/archive/write-archive';
import { fail, type Result, succeed } from '@shared/result';
import { ArchiveDesk } from './archive-desk';
import type {
  ArchiveReply,
  ArchiveRequest,
  ArchiveTask,
  ArchiveTasks,
  ArchiveTrouble,
} from './archive-protocol';
import { scoreFile } from './score-files';

/** The part of a worker's global scope that is used here; the room's types are those of a window. */
interface WorkerPort {
  onmessage: ((event: MessageEvent<ArchiveRequest>) => void) | null;
  postMessage(reply: ArchiveReply, handOver?: Transferable[]): void;
}

const port = globalThis as unknown as WorkerPort;
const desk = new ArchiveDesk();

function answer(message: ArchiveRequest): Result<ArchiveTasks[ArchiveTask]['response'], ArchiveTrouble> {
  switch (message.task) {
    case 'write':
      return succeed(writeArchive(message.request.content, message.request.by));
    case 'scores':
      return succeed(scoreFile(message.request));
    case 'read':
      return desk.read(message.request);
    case 'blob':
      return succeed(desk.blob(message.request));
    case 'rows':
      return succeed(desk.rows(message.request));
  }
}

function bytesOf(result: ReturnType<typeof answer>): Transferable[] {
  return result.ok && result.value instanceof Uint8Array ? [result.value.buffer as ArrayBuffer] : [];
}

port.onmessage = ({ data }) => {
  try {
    const result = answer(data);
    // An archive is as large as all attachments together: it is moved, not copied.
    port.postMessage({ id: data.id, result }, data.task === 'write' ? bytesOf(result) : []);
  } catch {
    // What is thrown in a worker reaches nobody: the window would wait for ever.
    port.postMessage({ id: data.id, result: fail({ kind: 'crashed' }) });
  }
};
