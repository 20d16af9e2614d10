import { SilenceWatch } from '@data/silence-watch';
import { fail, type Result } from '@shared/result';
import type { ExportReply, ExportRequest, ExportTrouble } from './export-protocol';

/** A file on its way. */
export interface FileInTheMaking {
  file: Promise<Result<Uint8Array, ExportTrouble>>;
  /** Ends the work at once; `file` then says that it was cancelled. */
  cancel: () => void;
}

/** Makes a file in a worker of its own, which ends with it. */
export function makeFile(request: ExportRequest, onProgress: (share: number) => void): FileInTheMaking {
  const worker = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' });
  let settle: (file: Result<Uint8Array, ExportTrouble>) => void = () => undefined;
  const file = new Promise<Result<Uint8Array, ExportTrouble>>((resolve) => {
    settle = (made) => {
      watch.stop();
      worker.terminate();
      resolve(made);
    };
  });
  const watch = new SilenceWatch(() => settle(fail({ kind: 'crashed' })));
  worker.onmessage = ({ data }: MessageEvent<ExportReply>) => {
    watch.heard();
    if (data.kind === 'progress') onProgress(data.share);
    else settle(data.file);
  };
  worker.onerror = () => settle(fail({ kind: 'crashed' }));
  worker.onmessageerror = () => settle(fail({ kind: 'crashed' }));
  worker.postMessage(request);
  watch.heard();
  return { file, cancel: () => settle(fail({ kind: 'cancelled' })) };
}
