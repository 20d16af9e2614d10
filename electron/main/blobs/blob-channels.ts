import { handle } from '../ipc';
import type { BlobStore } from './blob-store';

export function answerBlobs(blobs: BlobStore): void {
  void blobs.removeUnfinished();
  handle('blob:write', ({ inspection, id, index, bytes }) => blobs.write({ inspection, id }, index, bytes));
  handle('blob:finish', ({ inspection, id, chunks }) => blobs.finish({ inspection, id }, chunks));
  handle('blob:read', ({ inspection, id, index }) => blobs.read({ inspection, id }, index));
  handle('blob:discard', async ({ inspection, id }) => {
    await blobs.discard({ inspection, id });
    return null;
  });
}
