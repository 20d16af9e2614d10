import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { fail, type Result, succeed } from '@shared/result';
import { canonicalJson, isJson } from './canonical-json';
import { clockDevice, isClock } from './clock';
import { isFieldPath } from './compose';
import type { Clock, EntryBody, JournalEntry, Json } from './entry';
import { REMOVED_PATH } from './row-state';

/** The end of one device's chain in one inspection; the next entry continues from here. */
export interface ChainEnd {
  seq: number;
  hash: string;
  /** Empty before the first entry, and so before every clock. */
  clock: Clock;
}

export const chainStart: ChainEnd = { seq: 0, hash: '', clock: '' };

/** What is wrong with a chain, at the first entry that is wrong. */
export interface ChainFailure {
  kind: 'gap' | 'broken-link' | 'wrong-hash' | 'clock-backwards' | 'wrong-device' | 'malformed';
  seq: number;
}

/** SHA-256 (hex) of the entry's canonical JSON without its hash. */
export function hashEntry(body: EntryBody<string>): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(body as unknown as Json))));
}

/** Puts the hash on a finished entry. */
export function chainEntry<T extends string>(body: EntryBody<T>): JournalEntry<T> {
  return { ...body, hash: hashEntry(body) };
}

export function endOf(entry: JournalEntry<string>): ChainEnd {
  return { seq: entry.seq, hash: entry.hash, clock: entry.clock };
}

/**
 * Checks the chain of one device in one inspection: no entry missing, none changed, none out of order.
 * What it cannot see is a tail cut off: compare its end with a head kept elsewhere.
 * @param entries in order of `seq`, continuing `after`
 */
export function verifyChain(
  entries: Iterable<JournalEntry<string>>,
  after: ChainEnd = chainStart,
): Result<ChainEnd, ChainFailure> {
  let end = after;
  for (const entry of entries) {
    const failure = checkLink(end, entry);
    if (failure !== null) return fail({ kind: failure, seq: entry.seq });
    end = endOf(entry);
  }
  return succeed(end);
}

/** What is wrong with `entry` as the one that follows `end`; null when nothing is. */
export function checkLink(end: ChainEnd, entry: JournalEntry<string>): ChainFailure['kind'] | null {
  if (entry.seq !== end.seq + 1) return 'gap';
  if (entry.previousHash !== end.hash) return 'broken-link';
  if (!isWellFormed(entry)) return 'malformed';
  if (clockDevice(entry.clock) !== entry.device) return 'wrong-device';
  if (entry.clock <= end.clock) return 'clock-backwards';
  const { hash, signed: _, ...body } = entry;
  return hashEntry(body) === hash ? null : 'wrong-hash';
}

/** Values are JSON, clocks are clocks, paths are paths, and nothing replaces what comes after it. */
function isWellFormed(entry: JournalEntry<string>): boolean {
  if (!isJson(entry) || !isClock(entry.clock)) return false;
  return entry.fields.every(({ path, replaced, alsoReplaced = [] }) => {
    if (path !== REMOVED_PATH && !isFieldPath(path)) return false;
    const earlier = replaced === null ? alsoReplaced : [replaced, ...alsoReplaced];
    return earlier.every((clock) => isClock(clock) && clock < entry.clock);
  });
}
