import type { KeyRing } from './key-ring';
import { randomBytes } from './sodium';

// Pages of half a megabyte are sealed by the browser's own AES-GCM: many times faster than WebAssembly, but it answers
// later, which a transaction cannot wait for. So only the opening pages are sealed like this; everything that is the
// only copy of something goes through `shared/vault/envelope.ts`.

const ID_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** The seal of one set of pages. Every set has a key of its own, so the number of a page is its nonce. */
export class PageSeal {
  readonly #key: CryptoKey;
  readonly #bound: string;

  private constructor(key: CryptoKey, bound: string) {
    this.#key = key;
    this.#bound = bound;
  }

  /** @param set the random id of the set, which is no secret */
  static async of(ring: KeyRing, inspection: string, set: string): Promise<PageSeal> {
    const { sodium } = ring;
    const bytes = sodium.crypto_generichash(KEY_BYTES, `assay pages ${set}`, ring.keyOf(inspection));
    // A copy: what the library answers with is typed as memory that could be shared.
    const raw = new Uint8Array(bytes);
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
    sodium.memzero(bytes);
    raw.fill(0);
    return new PageSeal(key, `${inspection} ${set}`);
  }

  /** Seals a page. Never seal two contents under the same number of one set. */
  async seal(number: number, plain: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await crypto.subtle.encrypt(this.#as(number), this.#key, plain));
  }

  /** Null for anything but a page that was sealed as exactly this one. */
  async open(number: number, sealed: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer | null> {
    try {
      return await crypto.subtle.decrypt(this.#as(number), this.#key, sealed);
    } catch {
      return null;
    }
  }

  #as(number: number): AesGcmParams {
    const iv = new Uint8Array(NONCE_BYTES);
    new DataView(iv.buffer).setUint32(0, number);
    const additionalData = new TextEncoder().encode(`assay page ${this.#bound} ${number}`);
    return { name: 'AES-GCM', iv, additionalData, tagLength: TAG_BYTES * 8 };
  }
}

/** 32 hex digits. */
export function newSetId(): string {
  return Array.from(randomBytes(ID_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
