// Both halves fit into the 53 bits in which a number is exact.
const KEYS = 2 ** 26;
const STEPS = 2 ** 26 - 1;

/**
 * Keys in the order of their scores, the best first, older keys first among equals. Score and key are packed into one
 * number, because numbers alone are sorted many times as fast as by a comparison.
 * @param found slots, each with its key (below 2^26) and its score (above nought)
 */
export function bestFirst(
  found: readonly number[],
  keys: readonly number[],
  scores: Float32Array,
): Uint32Array<ArrayBuffer> {
  let highest = 0;
  for (const slot of found) highest = Math.max(highest, scores[slot] ?? 0);
  const packed = new Float64Array(found.length);
  for (const [at, slot] of found.entries()) {
    const score = Math.round(((scores[slot] ?? 0) / highest) * STEPS);
    packed[at] = (STEPS - score) * KEYS + (keys[slot] ?? 0);
  }
  packed.sort();
  const sorted = new Uint32Array(found.length);
  for (const [at, one] of packed.entries()) sorted[at] = one % KEYS;
  return sorted;
}
