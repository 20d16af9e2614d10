import { type ByteSource, sourceOf } from '@shared/attachments/byte-source';
import type { Bridge } from '@shared/ipc/channels';
import { NONCE_BYTES, type SealedAs, seal, unseal } from '@shared/vault/envelope';
import { newId } from './change';
import type { KeyRing } from './key-ring';
import { blobTrouble, CommitRefused } from './save-trouble';
import { randomBytes } from './sodium';

const CHUNK_BYTES = 1024 * 1024;
const DAMAGED = 'A stored file of the vault is damaged and cannot be opened. Import the original again.';

export interface WritingBlob {
  /** From 0 to 1. */
  progress?: (share: number) => void;
  /** Stops it: nothing of it is kept, and the write rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** Large sealed values of one inspection (imported lists, attachments), kept as files by the main process. */
export class BlobStore {
  readonly #bridge: Bridge;
  readonly #ring: KeyRing;
  readonly #inspection: string;

  constructor(bridge: Bridge, ring: KeyRing, inspection: string) {
    this.#bridge = bridge;
    this.#ring = ring;
    this.#inspection = inspection;
  }

  /** Answers the blob's id once it is whole and on disk; a blob that stops half way is discarded. */
  write(bytes: Uint8Array, progress?: (share: number) => void): Promise<string> {
    return this.writeFrom(sourceOf(bytes), progress === undefined ? {} : { progress });
  }

  /** The same for a file that is read piece by piece: no more than one piece of it is in memory. */
  async writeFrom(source: ByteSource, { progress, signal }: WritingBlob = {}): Promise<string> {
    const inspection = this.#inspection;
    const id = newId();
    const chunks = Math.max(1, Math.ceil(source.size / CHUNK_BYTES));
    try {
      for (let index = 0; index < chunks; index += 1) {
        signal?.throwIfAborted();
        const from = index * CHUNK_BYTES;
        const plain = await source.read(from, Math.min(source.size, from + CHUNK_BYTES));
        const bytes = this.#seal(id, index, chunks, plain);
        const written = await this.#bridge.ask('blob:write', { inspection, id, index, bytes });
        if (!written.ok) throw new CommitRefused(blobTrouble(written.failure));
        progress?.((index + 1) / chunks);
      }
      signal?.throwIfAborted();
      const finished = await this.#bridge.ask('blob:finish', { inspection, id, chunks });
      if (!finished.ok) throw new CommitRefused(blobTrouble(finished.failure));
      return id;
    } catch (error) {
      await this.#bridge.ask('blob:discard', { inspection, id });
      throw error;
    }
  }

  /** @throws CommitRefused with a sentence when the blob is missing or damaged */
  async read(id: string): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let chunks = 1;
    for (let index = 0; index < chunks; index += 1) {
      const chunk = await this.#chunk(id, index);
      // The number of chunks is part of what each is sealed as: a shortened blob does not open.
      chunks = chunk.chunks;
      parts.push(chunk.bytes);
    }
    return joined(parts);
  }

  /**
   * A blob to be read piece by piece; the piece read last is kept. What is read throws like `read`.
   * @param size how many bytes it has
   */
  source(id: string, size: number): ByteSource {
    let last: { index: number; bytes: Uint8Array } = { index: -1, bytes: new Uint8Array() };
    const piece = async (index: number): Promise<Uint8Array> => {
      if (last.index !== index) last = { index, bytes: (await this.#chunk(id, index)).bytes };
      return last.bytes;
    };
    return {
      size,
      async read(from, to) {
        const end = Math.min(to, size);
        if (from >= end) return new Uint8Array();
        const bytes = new Uint8Array(end - from);
        for (let at = from; at < end; ) {
          const index = Math.floor(at / CHUNK_BYTES);
          const start = index * CHUNK_BYTES;
          const part = (await piece(index)).subarray(at - start, end - start);
          // A blob that is shorter than its row says: what is missing is not made up.
          if (part.length === 0) throw new CommitRefused(DAMAGED);
          bytes.set(part, at - from);
          at += part.length;
        }
        return bytes;
      },
    };
  }

  async #chunk(id: string, index: number): Promise<{ bytes: Uint8Array; chunks: number }> {
    const answer = await this.#bridge.ask('blob:read', { inspection: this.#inspection, id, index });
    if (!answer.ok)
      throw new CommitRefused('A stored file is missing from the vault. The list of it is still there.');
    const { chunks, bytes } = answer.value;
    return { bytes: this.#open(id, index, chunks, bytes), chunks };
  }

  #seal(id: string, index: number, chunks: number, plain: Uint8Array): Uint8Array {
    const as = sealedAsChunk(this.#inspection, id, index, chunks);
    const key = this.#ring.keyOf(this.#inspection);
    return seal(this.#ring.sodium, key, randomBytes(NONCE_BYTES), as, plain);
  }

  #open(id: string, index: number, chunks: number, sealed: Uint8Array): Uint8Array {
    const as = sealedAsChunk(this.#inspection, id, index, chunks);
    const opened = unseal(this.#ring.sodium, this.#ring.keyOf(this.#inspection), as, sealed);
    if (opened.ok) return opened.value;
    throw new CommitRefused(DAMAGED);
  }
}

function sealedAsChunk(inspection: string, id: string, index: number, chunks: number): SealedAs {
  return ['blob', inspection, id, index, chunks];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
