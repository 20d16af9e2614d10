import type { ByteSource } from '../byte-source';
import { boxHead } from './boxes';

/**
 * The content of a file's first box of a name, and where it stands in the file. Null when there is none, or when it is
 * longer than `most`.
 */
export async function topLevelBox(
  source: ByteSource,
  name: string,
  most: number,
): Promise<{ bytes: Uint8Array; at: number } | null> {
  let at = 0;
  while (at + 8 <= source.size) {
    const head = boxHead(await source.read(at, at + 16), 0);
    if (head === null) return null;
    const end = head.size === 0 ? source.size : Math.min(source.size, at + head.size);
    const from = at + head.header;
    if (head.name === name)
      return end - from > most ? null : { bytes: await source.read(from, end), at: from };
    at = end;
  }
  return null;
}
