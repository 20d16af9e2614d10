import { sourceOf } from '@shared/attachments/byte-source';
import type { Bridge, ChannelName } from '@shared/ipc/channels';
import { fail, succeed } from '@shared/result';
import { beforeAll, expect, it } from 'vitest';
import { BlobStore } from './blobs';
import { KeyRing } from './key-ring';
import { loadSodium, randomBytes } from './sodium';

const INSPECTION = 'a'.repeat(32);
const MEGABYTE = 1024 * 1024;

/** What the channels of a blob are asked, all of them together: the store asks no others. */
interface BlobRequest {
  id: string;
  index: number;
  bytes: Uint8Array;
  chunks: number;
}

/** The main process's side, in memory: sealed chunks by blob, and which blobs are finished. */
class Shelf {
  readonly chunks = new Map<string, Map<number, Uint8Array>>();
  readonly finished = new Map<string, number>();
  /** The chunk at which the disk is full. */
  fullAt = Number.POSITIVE_INFINITY;

  readonly bridge = {
    ask: (channel: ChannelName, request: BlobRequest) => Promise.resolve(this.#answer(channel, request)),
  } as unknown as Bridge;

  #answer(channel: ChannelName, { id, index, bytes, chunks }: BlobRequest): unknown {
    switch (channel) {
      case 'blob:write': {
        if (index >= this.fullAt) return fail({ kind: 'disk-full' });
        const blob = this.chunks.get(id) ?? new Map<number, Uint8Array>();
        this.chunks.set(id, blob.set(index, bytes));
        return succeed(null);
      }
      case 'blob:finish':
        this.finished.set(id, chunks);
        return succeed(null);
      case 'blob:discard':
        this.chunks.delete(id);
        return null;
      default: {
        const sealed = this.chunks.get(id)?.get(index);
        const count = this.finished.get(id);
        return sealed === undefined || count === undefined
          ? fail({ kind: 'missing' })
          : succeed({ bytes: sealed, chunks: count });
      }
    }
  }
}

let ring: KeyRing;

beforeAll(async () => {
  ring = new KeyRing(await loadSodium(), randomBytes(32));
  ring.add(INSPECTION, randomBytes(32));
});

function large(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at * 7 + (at >> 12)) & 255);
}

it('gives back any stretch of a file that was sealed piece by piece', async () => {
  const shelf = new Shelf();
  const blobs = new BlobStore(shelf.bridge, ring, INSPECTION);
  const bytes = large(2.5 * MEGABYTE);
  const shares: number[] = [];
  const id = await blobs.writeFrom(sourceOf(bytes), { progress: (share) => shares.push(share) });
  expect(shares).toEqual([1 / 3, 2 / 3, 1]);
  const source = blobs.source(id, bytes.length);
  for (const [from, to] of [
    [0, 10],
    [MEGABYTE - 5, MEGABYTE + 5],
    [0, bytes.length],
    [2 * MEGABYTE, bytes.length + 99],
    [bytes.length, bytes.length + 1],
  ] as const)
    expect(Buffer.compare(await source.read(from, to), bytes.subarray(from, to))).toBe(0);
  expect(Buffer.compare(await blobs.read(id), bytes)).toBe(0);
  expect(
    [...(shelf.chunks.get(id)?.values() ?? [])].some((sealed) =>
      Buffer.from(sealed).includes(Buffer.from(bytes.subarray(0, 64))),
    ),
  ).toBe(false);
});

it('never asks for more of a file than one piece at a time', async () => {
  const asked: number[] = [];
  const bytes = large(3 * MEGABYTE);
  const source = {
    size: bytes.length,
    read: (from: number, to: number) => {
      asked.push(to - from);
      return Promise.resolve(bytes.subarray(from, to));
    },
  };
  await new BlobStore(new Shelf().bridge, ring, INSPECTION).writeFrom(source);
  expect(asked).toEqual([MEGABYTE, MEGABYTE, MEGABYTE]);
});

it('leaves nothing of a file that was stopped, or for which the disk had no room', async () => {
  const shelf = new Shelf();
  const blobs = new BlobStore(shelf.bridge, ring, INSPECTION);
  const stop = new AbortController();
  const stopped = blobs.writeFrom(sourceOf(large(3 * MEGABYTE)), {
    signal: stop.signal,
    progress: () => stop.abort(),
  });
  await expect(stopped).rejects.toThrow();
  expect(shelf.chunks.size).toBe(0);

  shelf.fullAt = 1;
  await expect(blobs.write(large(3 * MEGABYTE))).rejects.toThrow(
    'The disk is full, so the file was not stored.',
  );
  expect(shelf.chunks.size).toBe(0);
  expect(shelf.finished.size).toBe(0);
});

it('does not make up what a blob lacks', async () => {
  const blobs = new BlobStore(new Shelf().bridge, ring, INSPECTION);
  const id = await blobs.write(large(1000));
  await expect(blobs.source(id, 2000).read(0, 2000)).rejects.toThrow('damaged');
  await expect(blobs.source('b'.repeat(32), 10).read(0, 10)).rejects.toThrow('missing from the vault');
});
