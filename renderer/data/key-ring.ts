import { InvariantError } from '@shared/result';
import type { DeviceKey } from '@shared/vault/device-key';
import type { Sodium } from '@shared/vault/sodium';

/** The keys of an unlocked vault, in memory only, one for each inspection. */
export class KeyRing {
  readonly sodium: Sodium;
  readonly #vaultKey: Uint8Array;
  readonly #keys = new Map<string, Uint8Array>();
  #deviceKey: DeviceKey | null = null;
  #isWiped = false;

  constructor(sodium: Sodium, vaultKey: Uint8Array) {
    this.sodium = sodium;
    this.#vaultKey = vaultKey;
  }

  /** The key under which the inspections' keys are wrapped. */
  vaultKey(): Uint8Array {
    if (this.#isWiped) throw new InvariantError('the vault is locked');
    return this.#vaultKey;
  }

  /** The key with which this laptop signs its journal; null while it has none. */
  deviceKey(): DeviceKey | null {
    return this.#isWiped ? null : this.#deviceKey;
  }

  signAs(key: DeviceKey | null): void {
    this.#deviceKey = key;
  }

  add(inspection: string, key: Uint8Array): void {
    this.#keys.set(inspection, key);
  }

  remove(inspection: string): void {
    const key = this.#keys.get(inspection);
    if (key !== undefined) this.sodium.memzero(key);
    this.#keys.delete(inspection);
  }

  has(inspection: string): boolean {
    return this.#keys.has(inspection);
  }

  /** @throws InvariantError when the vault is locked: nothing may be sealed or opened then. */
  keyOf(inspection: string): Uint8Array {
    const key = this.#isWiped ? undefined : this.#keys.get(inspection);
    if (key === undefined) throw new InvariantError('the vault is locked');
    return key;
  }

  inspections(): string[] {
    return [...this.#keys.keys()];
  }

  /** Overwrites every key; what the JavaScript engine copied elsewhere is out of reach (see the threat model). */
  wipe(): void {
    this.#isWiped = true;
    this.sodium.memzero(this.#vaultKey);
    if (this.#deviceKey !== null) this.sodium.memzero(this.#deviceKey.secretKey);
    for (const key of this.#keys.values()) this.sodium.memzero(key);
    this.#keys.clear();
  }
}
