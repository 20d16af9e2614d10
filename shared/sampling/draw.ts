import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DrawnStratum, StratumQuota } from './frame';

/** A row and its key: the SHA-256 that decides where the row stands in the order of its stratum. */
interface Keyed {
  key: Uint8Array;
  row: number;
}

/**
 * The key of one row in the algorithm "assay-draw-1": SHA-256 of the UTF-8 text seed, line feed, SHA-256 of the frame
 * (hex), line feed, row number; as lower-case hex. Described for outsiders in docs/draw-algorithm.md.
 */
export function drawKey(seed: string, frameSha256: string, row: number): string {
  return bytesToHex(sha256(utf8ToBytes(`${seed}\n${frameSha256}\n${row}`)));
}

/** Negative when `a` comes before `b`: by key, and by row number should two keys ever be the same. */
function compareKeyed(a: Keyed, b: Keyed): number {
  for (let at = 0; at < 32; at += 1) {
    const difference = (a.key[at] ?? 0) - (b.key[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.row - b.row;
}

/** Keeps the first few of a long order without holding the rest. */
function keepFirst(kept: Keyed[], most: number, candidate: Keyed): void {
  const last = kept[kept.length - 1];
  if (kept.length >= most && last !== undefined && compareKeyed(candidate, last) > 0) return;
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = kept[middle];
    if (there !== undefined && compareKeyed(there, candidate) < 0) low = middle + 1;
    else high = middle;
  }
  kept.splice(low, 0, candidate);
  if (kept.length > most) kept.pop();
}

/**
 * Draws: orders the eligible rows of each stratum by their keys, takes the first `target` as drawn and the next
 * `reserves` as reserves. A stratum with fewer rows than wanted gives what it has; nothing is made up from another.
 * @param stratumOf for each row the number of its stratum from 1, or 0 when it is not eligible (from `countFrame`)
 * @param quotas strata in the order of those numbers; targets and reserves are whole numbers from 0
 */
export function drawRows(
  stratumOf: Uint16Array,
  quotas: readonly StratumQuota[],
  seed: string,
  frameSha256: string,
): DrawnStratum[] {
  const prefix = sha256.create().update(utf8ToBytes(`${seed}\n${frameSha256}\n`));
  const kept: Keyed[][] = quotas.map(() => []);
  for (let at = 0; at < stratumOf.length; at += 1) {
    const stratum = (stratumOf[at] ?? 0) - 1;
    const quota = quotas[stratum];
    const chosen = kept[stratum];
    if (quota === undefined || chosen === undefined || quota.target + quota.reserves === 0) continue;
    const key = prefix
      .clone()
      .update(utf8ToBytes(String(at + 1)))
      .digest();
    keepFirst(chosen, quota.target + quota.reserves, { key, row: at + 1 });
  }
  return quotas.map(({ id, target }, at) => {
    const rows = (kept[at] ?? []).map(({ row }) => row);
    return { id, drawn: rows.slice(0, target), reserves: rows.slice(target) };
  });
}

/**
 * SHA-256 (hex) of a draw's result as text: for each stratum in order, each row in drawn order, one line of stratum,
 * tab, "drawn" or "reserve", tab, row number, line feed.
 */
export function resultSha256(result: readonly DrawnStratum[]): string {
  const lines = result.flatMap(({ id, drawn, reserves }) => [
    ...drawn.map((row) => `${id}\tdrawn\t${row}\n`),
    ...reserves.map((row) => `${id}\treserve\t${row}\n`),
  ]);
  return bytesToHex(sha256(utf8ToBytes(lines.join(''))));
}

/** SHA-256 (hex) of a frame: that of its only file, or of the files' hashes, one a line, in order. */
export function frameSha256(files: readonly { sha256: string }[]): string {
  const only = files[0];
  if (only !== undefined && files.length === 1) return only.sha256;
  return bytesToHex(sha256(utf8ToBytes(files.map((file) => `${file.sha256}\n`).join(''))));
}
