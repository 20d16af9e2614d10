import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One way for bytes from outside to come in: real files to start from, and what the app does with one. */
export interface Importer {
  name: string;
  /** Its part of all hostile inputs, beside the parts of the others. */
  share: number;
  real: () => Promise<Uint8Array[]> | Uint8Array[];
  /** True when it was read whole, false when it was refused with a reason; anything thrown is a crash. */
  read: (bytes: Uint8Array) => Promise<boolean> | boolean;
}

const SHARED = join(import.meta.dirname, '../../../shared');

/** The frozen real files of a folder in `shared/`. */
export function filesIn(folder: string, ending: string): Uint8Array[] {
  return readdirSync(join(SHARED, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => new Uint8Array(readFileSync(join(SHARED, folder, name))));
}

export const utf8 = (text: string) => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
