import type { Bridge } from '@shared/ipc/channels';
import { NONCE_BYTES, type SealedAs, seal, unseal } from '@shared/vault/envelope';
import { newId } from './change';
import type { KeyRing } from './key-ring';
import { blobTrouble, CommitRefused } from './save-trouble';
import { randomBytes } from './sodium';

const CHUNK_BYTES = 1024 * 1024;

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
  async write(bytes: Uint8Array, progress: (share: number) => void = () => undefined): Promise<string> {
    const inspection = this.#inspection;
    const id = newId();
    const chunks = Math.max(1, Math.ceil(bytes.length / CHUNK_BYTES));
    for (let index = 0; index < chunks; index += 1) {
      const plain = bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
      const as = sealedAsChunk(inspection, id, index, chunks);
      const sealed = seal(
        this.#ring.sodium,
        this.#ring.keyOf(inspection),
        randomBytes(NONCE_BYTES),
        as,
        plain,
      );
      const written = await this.#bridge.ask('blob:write', { inspection, id, index, bytes: sealed });
      if (!written.ok) return this.#discard(id, blobTrouble(written.failure));
      progress((index + 1) / chunks);
    }
    const finished = await this.#bridge.ask('blob:finish', { inspection, id, chunks });
    return finished.ok ? id : this.#discard(id, blobTrouble(finished.failure));
  }

  /** @throws CommitRefused with a sentence when the blob is missing or damaged */
  async read(id: string): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let chunks = 1;
    for (let index = 0; index < chunks; index += 1) {
      const answer = await this.#bridge.ask('blob:read', { inspection: this.#inspection, id, index });
      if (!answer.ok)
        throw new CommitRefused('A stored file is missing from the vault. The list of it is still there.');
      // The number of chunks is part of what each is sealed as: a shortened blob does not open.
      chunks = answer.value.chunks;
      parts.push(this.#open(id, index, chunks, answer.value.bytes));
    }
    return joined(parts);
  }

  #open(id: string, index: number, chunks: number, sealed: Uint8Array): Uint8Array {
    const as = sealedAsChunk(this.#inspection, id, index, chunks);
    const opened = unseal(this.#ring.sodium, this.#ring.keyOf(this.#inspection), as, sealed);
    if (opened.ok) return opened.value;
    throw new CommitRefused(
      'A stored file of the vault is damaged and cannot be opened. Import the original again.',
    );
  }

  async #discard(id: string, message: string): Promise<never> {
    await this.#bridge.ask('blob:discard', { inspection: this.#inspection, id });
    throw new CommitRefused(message);
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
