import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Work on all bytes of a list in their order, beside the reading of its rows. */
export interface ByteWork<T> {
  /**
   * Takes the next bytes, and is done when there is room for more. It never fails: what went wrong is said by `finish`.
   */
  write(piece: Uint8Array<ArrayBuffer>): Promise<void>;
  finish(): Promise<T>;
}

/** What can be done with the bytes of a list. */
export interface ByteResults {
  /** Their SHA-256, hex. */
  hash: string;
  /** Gzip of them. */
  pack: Uint8Array<ArrayBuffer>;
}

export type ByteTask = keyof ByteResults;

/** Where work on bytes is done; one list is worked on at a time. */
export interface ByteDesk {
  start<T extends ByteTask>(task: T): ByteWork<ByteResults[T]>;
}

function startHashing(): ByteWork<string> {
  const hash = sha256.create();
  return {
    write: (piece) => {
      hash.update(piece);
      return Promise.resolve();
    },
    finish: () => Promise.resolve(bytesToHex(hash.digest())),
  };
}

/** Packs in the browser's own code; the bytes stay in memory and never reach the disk in the clear. */
function startPacking(): ByteWork<Uint8Array<ArrayBuffer>> {
  const gzip = new CompressionStream('gzip');
  const writer = gzip.writable.getWriter();
  const packed = new Response(gzip.readable).arrayBuffer();
  // Asked for at the end; until then a failure is nobody's yet.
  packed.catch(() => undefined);
  return {
    write: (piece) => writer.write(piece).catch(() => undefined),
    finish: async () => {
      await writer.close();
      return new Uint8Array(await packed);
    },
  };
}

const STARTS: { [T in ByteTask]: () => ByteWork<ByteResults[T]> } = {
  hash: startHashing,
  pack: startPacking,
};

/** Works in the thread that asks: what a worker does, and what there is where no worker can be started. */
export const deskInThisThread: ByteDesk = { start: (task) => STARTS[task]() };
