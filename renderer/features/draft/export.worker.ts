import { exportDocx } from '@shared/export/docx/export-docx';
import { readTemplate } from '@shared/export/docx/template/read-template';
import { exportHtml } from '@shared/export/html/export-html';
import { exportMarkdown } from '@shared/export/markdown/export-markdown';
import { fail, type Result, succeed } from '@shared/result';
import type { ExportReply, ExportRequest, ExportTrouble } from './export-protocol';

/** The part of a worker's global scope that is used here; the room's types are those of a window. */
interface WorkerPort {
  onmessage: ((event: MessageEvent<ExportRequest>) => void) | null;
  postMessage(reply: ExportReply): void;
}

const port = globalThis as unknown as WorkerPort;
const MOST_BYTES = 32 * 1024 * 1024;
/** So many steps at most: a message for every paragraph would cost more than the paragraph. */
const STEPS = 50;

let told = -1;
function tell(share: number): void {
  const step = Math.floor(share * STEPS);
  if (step === told) return;
  told = step;
  port.postMessage({ kind: 'progress', share });
}

async function word({ document, template }: ExportRequest): Promise<Result<Uint8Array, ExportTrouble>> {
  if (template === null) return succeed(await exportDocx(document, { onProgress: tell }));
  if (template.size > MOST_BYTES) return fail({ kind: 'too-large' });
  const house = readTemplate(new Uint8Array(await template.arrayBuffer()));
  if (!house.ok) return house;
  return succeed(await exportDocx(document, { template: house.value, onProgress: tell }));
}

async function make(request: ExportRequest): Promise<Result<Uint8Array, ExportTrouble>> {
  const encode = (text: string) => succeed(new TextEncoder().encode(text));
  switch (request.format) {
    case 'docx':
      return word(request);
    case 'html':
      return encode(exportHtml(request.document));
    case 'print':
      return encode(exportHtml(request.document, 'pdf'));
    case 'md':
      return encode(exportMarkdown(request.document));
  }
}

port.onmessage = ({ data }) => {
  void make(data)
    // What is thrown in a worker reaches nobody: the window would wait for ever.
    .catch((): Result<Uint8Array, ExportTrouble> => fail({ kind: 'crashed' }))
    .then((file) => port.postMessage({ kind: 'made', file }));
};
