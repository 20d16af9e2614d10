import { withinTime } from '@data/within-time';
import { fail } from '@shared/result';
import { openForm } from '@shared/review/xlsform/open-form';
import { readXlsform } from '@shared/review/xlsform/read-xlsform';
import readWorkbook from 'read-excel-file/web-worker';
import type { ReadForm } from './xlsform-protocol';

/** The part of a worker's global scope that is used here; the room's types are those of a window. */
interface WorkerPort {
  onmessage: ((event: MessageEvent<File>) => void) | null;
  postMessage(reply: ReadForm): void;
}

const port = globalThis as unknown as WorkerPort;

const READ_WITHIN_MILLISECONDS = 4500;
const MOST_BYTES = 20 * 1024 * 1024;

async function read(file: File): Promise<ReadForm> {
  if (file.size > MOST_BYTES) return fail({ kind: 'too-large', megabytes: 20 });
  const opened = openForm(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!opened.ok) return opened;
  // The reader waits for ever for a part that some damaged workbooks promise and do not hold.
  const sheets = await withinTime(READ_WITHIN_MILLISECONDS, readWorkbook(opened.value.buffer));
  return readXlsform(
    // A sheet that its workbook names and does not hold comes without rows, whatever the types say.
    sheets.map(({ sheet, data }) => ({ name: sheet, rows: Array.isArray(data) ? data : [] })),
    file.name,
  );
}

port.onmessage = ({ data }) => {
  void read(data)
    // What is thrown in a worker reaches nobody: the window would wait for ever.
    .catch((): ReadForm => fail({ kind: 'unreadable' }))
    .then((reply) => port.postMessage(reply));
};
