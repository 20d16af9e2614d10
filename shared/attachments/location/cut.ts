import { InvariantError } from '@shared/result';
import type { ByteSource } from '../byte-source';

/** Bytes of a file that are replaced by as many others: nothing moves, so every offset in the file stays right. */
export interface Cut {
  from: number;
  put: Uint8Array;
}

export function zeros(from: number, length: number): Cut {
  return { from, put: new Uint8Array(length) };
}

export function shifted(cuts: readonly Cut[], by: number): Cut[] {
  return cuts.map(({ from, put }) => ({ from: from + by, put }));
}

/** A copy of some bytes with the cuts made; where two overlap the later one stands. */
export function withCuts(bytes: Uint8Array, cuts: readonly Cut[], startsAt = 0): Uint8Array {
  const copy = bytes.slice();
  for (const { from, put } of cuts) {
    const at = from - startsAt;
    const first = Math.max(0, at);
    const end = Math.min(copy.length, at + put.length);
    if (first < end) copy.set(put.subarray(first - at, end - at), first);
  }
  return copy;
}

/** The same file with the cuts made, still read piece by piece. */
export function sourceWithCuts(source: ByteSource, cuts: readonly Cut[]): ByteSource {
  for (const { from, put } of cuts)
    if (from < 0 || from + put.length > source.size) throw new InvariantError('a cut lies outside the file');
  return {
    size: source.size,
    async read(from, to) {
      const bytes = await source.read(from, to);
      const here = cuts.filter((cut) => cut.from < to && cut.from + cut.put.length > from);
      return here.length === 0 ? bytes : withCuts(bytes, here, from);
    },
  };
}
