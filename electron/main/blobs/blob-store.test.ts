import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withSmallDisk } from '../../testing/small-disk';
import { temporaryFolder } from '../../testing/temporary-folder';
import { type BlobName, BlobStore } from './blob-store';

const BLOB: BlobName = { inspection: 'c0'.repeat(16), id: 'b1'.repeat(16) };
const MISSING = { ok: false, failure: { kind: 'missing' } };
const chunk = (index: number, length = 1000) => new Uint8Array(length).fill(index + 1);

async function writeBlob(store: BlobStore, chunks: number): Promise<void> {
  for (let index = 0; index < chunks; index += 1) {
    expect((await store.write(BLOB, index, chunk(index))).ok).toBe(true);
  }
}

it('gives back what was written, chunk by chunk, after a restart', async () => {
  const folder = temporaryFolder();
  const store = new BlobStore(folder);
  await writeBlob(store, 3);
  expect(await store.finish(BLOB, 3)).toEqual({ ok: true, value: null });
  for (const index of [2, 0, 1]) {
    expect(await new BlobStore(folder).read(BLOB, index)).toEqual({
      ok: true,
      value: { bytes: chunk(index), chunks: 3 },
    });
  }
  expect(await store.read(BLOB, 3)).toEqual(MISSING);
});

it('shows nothing of a blob before it is finished', async () => {
  const store = new BlobStore(temporaryFolder());
  await writeBlob(store, 2);
  expect(await store.read(BLOB, 0)).toEqual(MISSING);
});

it('does not finish a blob that lacks a chunk', async () => {
  const store = new BlobStore(temporaryFolder());
  await store.write(BLOB, 0, chunk(0));
  await store.write(BLOB, 2, chunk(2));
  await expect(store.finish(BLOB, 3)).rejects.toThrow('chunks of the blob are missing');
  await expect(store.finish(BLOB, 1)).rejects.toThrow('chunks of the blob are missing');
  expect(await store.read(BLOB, 0)).toEqual(MISSING);
});

it('keeps an empty file', async () => {
  const store = new BlobStore(temporaryFolder());
  await store.finish(BLOB, 0);
  expect(await store.read(BLOB, 0)).toEqual({ ok: true, value: { bytes: new Uint8Array(), chunks: 0 } });
});

it('takes the same chunk and the same finish twice, as after an answer that got lost', async () => {
  const store = new BlobStore(temporaryFolder());
  await writeBlob(store, 1);
  await writeBlob(store, 1);
  await store.finish(BLOB, 1);
  expect(await store.finish(BLOB, 1)).toEqual({ ok: true, value: null });
});

it('never changes or discards what is finished', async () => {
  const store = new BlobStore(temporaryFolder());
  await writeBlob(store, 1);
  await store.finish(BLOB, 1);
  await expect(store.write(BLOB, 0, chunk(7))).rejects.toThrow('never changes');
  await expect(store.finish(BLOB, 2)).rejects.toThrow('never changes');
  await store.discard(BLOB);
  expect(await store.read(BLOB, 0)).toMatchObject({ ok: true, value: { bytes: chunk(0) } });
});

it('forgets a blob that was given up', async () => {
  const folder = temporaryFolder();
  const store = new BlobStore(folder);
  await writeBlob(store, 2);
  await store.discard(BLOB);
  expect(readdirSync(join(folder, BLOB.inspection))).toEqual([]);
  await store.discard(BLOB);
});

it('clears away imports that never finished at the next start, and nothing else', async () => {
  const folder = temporaryFolder();
  const store = new BlobStore(folder);
  await writeBlob(store, 1);
  await store.finish(BLOB, 1);
  await store.write({ ...BLOB, id: 'b2'.repeat(16) }, 0, chunk(0));
  mkdirSync(join(folder, BLOB.inspection, 'something-else'));
  await new BlobStore(folder).removeUnfinished();
  expect(readdirSync(join(folder, BLOB.inspection)).sort()).toEqual([BLOB.id, 'something-else']);
});

it('notices when a chunk of a finished blob is gone', async () => {
  const folder = temporaryFolder();
  const store = new BlobStore(folder);
  await writeBlob(store, 2);
  await store.finish(BLOB, 2);
  rmSync(join(folder, BLOB.inspection, BLOB.id, '000001.chunk'));
  expect(await store.read(BLOB, 0)).toMatchObject({ ok: true, value: { chunks: 2 } });
  expect(await store.read(BLOB, 1)).toEqual(MISSING);
});

it('says that the disk is full, and finishes once there is room', async () => {
  await withSmallDisk(2, async (disk) => {
    const store = new BlobStore(disk.folder);
    await store.write(BLOB, 0, chunk(0));
    await disk.fill();
    expect(await store.write(BLOB, 1, chunk(1, 200_000))).toEqual({
      ok: false,
      failure: { kind: 'disk-full' },
    });
    expect(await store.finish(BLOB, 1)).toEqual({ ok: false, failure: { kind: 'disk-full' } });
    await disk.makeRoom();
    await store.write(BLOB, 1, chunk(1, 200_000));
    expect(await store.finish(BLOB, 2)).toEqual({ ok: true, value: null });
    expect(await store.read(BLOB, 1)).toMatchObject({ ok: true, value: { bytes: chunk(1, 200_000) } });
  });
});
