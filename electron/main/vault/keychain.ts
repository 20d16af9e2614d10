import { readFile, rm } from 'node:fs/promises';
import type { KeychainState, WriteFailure } from '@shared/ipc/channels';
import { fail, type Result, succeed } from '@shared/result';
import { writeDurably } from '../disk/durable-write';
import { asWriteFailure } from '../disk/write-failure';

/** The part of Electron's safeStorage that is used. */
export interface SystemKeychain {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(bytes: Buffer): string;
  /** Linux only. */
  getSelectedStorageBackend?: () => string;
}

/** Backends that only look like a keychain: their key stands in Chromium's source code. */
const PLAIN_TEXT = new Set(['basic_text', 'unknown']);

/**
 * Keeps one secret for the window, sealed by the operating system's keychain. What it opens is a copy of the vault key in
 * the key file; neither half is of any use alone.
 */
export class Keychain {
  readonly #path: string;
  readonly #system: SystemKeychain;
  readonly #platform: string;

  constructor(path: string, system: SystemKeychain, platform: string) {
    this.#path = path;
    this.#system = system;
    this.#platform = platform;
  }

  async state(): Promise<KeychainState> {
    const refused = this.#refusal();
    if (refused !== null) return refused;
    return { kind: 'available', isKept: (await this.#bytes()) !== null };
  }

  async keep(secret: string): Promise<Result<null, WriteFailure | { kind: 'refused' }>> {
    if (this.#refusal() !== null) return fail({ kind: 'refused' });
    try {
      await writeDurably(this.#path, this.#system.encryptString(secret));
      return succeed(null);
    } catch (error) {
      return fail(asWriteFailure(error, this.#path));
    }
  }

  /** Null when there is none, or the keychain does not open it (another person, another laptop). */
  async open(): Promise<string | null> {
    const bytes = this.#refusal() === null ? await this.#bytes() : null;
    if (bytes === null) return null;
    try {
      return this.#system.decryptString(bytes);
    } catch {
      return null;
    }
  }

  async forget(): Promise<void> {
    await rm(this.#path, { force: true });
  }

  #refusal(): Extract<KeychainState, { kind: 'refused' }> | null {
    const backend =
      this.#platform === 'linux' ? (this.#system.getSelectedStorageBackend?.() ?? 'unknown') : '';
    if (PLAIN_TEXT.has(backend)) return { kind: 'refused', because: 'plain-text' };
    return this.#system.isEncryptionAvailable() ? null : { kind: 'refused', because: 'none' };
  }

  async #bytes(): Promise<Buffer | null> {
    return readFile(this.#path).catch(() => null);
  }
}
