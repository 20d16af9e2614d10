import type { Sodium } from '@shared/vault/sodium';

let loading: Promise<Sodium> | undefined;

/** libsodium, once it stands (WebAssembly compiles for a moment). Loaded on first use: the first screen needs none. */
export function loadSodium(): Promise<Sodium> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Sodium> {
  const { default: sodium } = await import('libsodium-wrappers-sumo');
  await sodium.ready;
  return sodium;
}

export function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
