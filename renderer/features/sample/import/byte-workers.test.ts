import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ByteReply, ByteRequest } from './byte-protocol';
import { deskInThisThread } from './byte-work';
import { type BytePort, openByteWorkers } from './byte-workers';

const MEGABYTE = 1024 * 1024;
const text = (words: string) => new TextEncoder().encode(words);

/** A worker that answers only when the test lets it, and the requests as they came. */
function fakeWorker() {
  const asked: ByteRequest[] = [];
  const port: BytePort = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    // Structured cloning, as between threads: what is transferred is gone on this side.
    postMessage: (request, transfer) => void asked.push(structuredClone(request, { transfer })),
  };
  const answer = (reply: ByteReply): void => {
    port.onmessage?.call(port as Worker, { data: reply } as MessageEvent<ByteReply>);
  };
  const crash = (): void => {
    port.onerror?.call(port as Worker, {} as ErrorEvent);
  };
  return { port, asked, answer, crash };
}

async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const open = Symbol('open');
  return (await Promise.race([promise, new Promise((resolve) => setTimeout(resolve, 5, open))])) !== open;
}

describe('work in this thread', () => {
  it('hashes and packs the bytes in their order', async () => {
    const hash = deskInThisThread.start('hash');
    const pack = deskInThisThread.start('pack');
    for (const work of [hash, pack]) for (const words of ['a', 'bc']) await work.write(text(words));
    expect(await hash.finish()).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(gunzipSync(await pack.finish()).toString()).toBe('abc');
  });
});

describe('a worker on bytes', () => {
  it('gets copies in order, so that the reader goes on with its own', async () => {
    const { port, asked, answer } = fakeWorker();
    const work = openByteWorkers(() => port).start('hash');
    const piece = text('abc');
    await work.write(piece);
    await work.write(text('de'));
    expect([...piece]).toEqual([97, 98, 99]);
    const finished = work.finish();
    expect(asked).toEqual([
      { id: 1, kind: 'start', task: 'hash' },
      { id: 1, kind: 'piece', bytes: text('abc') },
      { id: 1, kind: 'piece', bytes: text('de') },
      { id: 1, kind: 'finish' },
    ]);
    answer({ id: 1, kind: 'done', result: 'its hash' });
    expect(await finished).toBe('its hash');
  });

  it('is never more than 8 MB behind: the reader waits until there is room', async () => {
    const { port, asked, answer } = fakeWorker();
    const work = openByteWorkers(() => port).start('pack');
    for (let written = 0; written < 7; written += 1) await work.write(new Uint8Array(MEGABYTE));
    const eighth = work.write(new Uint8Array(MEGABYTE));
    expect(await isSettled(eighth)).toBe(false);
    expect(asked.filter(({ kind }) => kind === 'piece')).toHaveLength(8);
    answer({ id: 1, kind: 'taken', bytes: MEGABYTE });
    expect(await isSettled(eighth)).toBe(true);
  });

  it.each([
    [
      'says that it failed',
      (worker: ReturnType<typeof fakeWorker>) => worker.answer({ id: 1, kind: 'failed' }),
    ],
    ['ends by itself', (worker: ReturnType<typeof fakeWorker>) => worker.crash()],
  ])('lets nobody wait when it %s, and gives no result', async (_, breakIt) => {
    const worker = fakeWorker();
    const work = openByteWorkers(() => worker.port).start('hash');
    const waits = work.write(new Uint8Array(9 * MEGABYTE));
    breakIt(worker);
    expect(await isSettled(waits)).toBe(true);
    expect(await isSettled(work.write(text('more')))).toBe(true);
    await expect(work.finish()).rejects.toThrow('its thread did not end its work');
  });

  it('gives no result either when it breaks after everything was written', async () => {
    const worker = fakeWorker();
    const finished = openByteWorkers(() => worker.port)
      .start('hash')
      .finish();
    worker.crash();
    await expect(finished).rejects.toThrow('its thread did not end its work');
  });

  it('does not take what it says of a list given up for the next one', async () => {
    const { port, answer } = fakeWorker();
    const desk = openByteWorkers(() => port);
    await desk.start('hash').write(text('given up'));
    const finished = desk.start('hash').finish();
    answer({ id: 1, kind: 'done', result: 'hash of the other' });
    expect(await isSettled(finished)).toBe(false);
    answer({ id: 2, kind: 'done', result: 'its own' });
    expect(await finished).toBe('its own');
  });

  it('is one thread for each task, whatever the number of lists, and another after one that broke', () => {
    const workers: ReturnType<typeof fakeWorker>[] = [];
    const desk = openByteWorkers(() => {
      const worker = fakeWorker();
      workers.push(worker);
      return worker.port;
    });
    for (const task of ['hash', 'pack', 'hash', 'pack'] as const) desk.start(task);
    expect(workers).toHaveLength(2);
    workers[0]?.crash();
    for (const task of ['hash', 'pack'] as const) desk.start(task);
    expect(workers).toHaveLength(3);
    expect(workers.map(({ asked }) => asked.length)).toEqual([2, 3, 1]);
  });
});
