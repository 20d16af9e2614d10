import { clockDevice } from './clock';
import type { Clock, Json } from './entry';

/** A value as one device wrote it; absent when the device took it away. */
export interface Written {
  clock: Clock;
  value?: Json;
}

/**
 * What is known about one path of a row. A value is a *head* as long as no known value replaced it; the latest head
 * shows, the others are its rivals: written by somebody who had not seen it.
 */
export interface PathState extends Written {
  /** Other heads, latest first. */
  rivals?: readonly Written[];
  /** For devices without a head here: the clock up to which their values are known to be replaced. */
  replaced?: Readonly<Record<string, Clock>>;
}

/**
 * Adds one written value. A join: order and repetition do not matter.
 * @param replaces clocks of the values which its author saw and replaced
 */
export function joinWritten(
  state: PathState | undefined,
  written: Written,
  replaces: readonly Clock[],
): PathState {
  const replaced = new Map<string, Clock>(Object.entries(state?.replaced ?? {}));
  for (const clock of replaces) raise(replaced, clock);
  const heads = new Map<string, Written>();
  for (const head of headsOf(state)) heads.set(clockDevice(head.clock), head);
  const device = clockDevice(written.clock);
  const own = heads.get(device);
  // A device has always seen its own earlier values.
  if (own === undefined || own.clock < written.clock) heads.set(device, written);
  for (const [of, head] of heads) {
    const until = replaced.get(of);
    if (until === undefined) continue;
    if (head.clock <= until) heads.delete(of);
    else replaced.delete(of);
  }
  return assemble([...heads.values()], replaced);
}

/** All heads of a path, the one that shows first. */
export function headsOf(state: PathState | undefined): Written[] {
  if (state === undefined) return [];
  return [withoutHistory(state), ...(state.rivals ?? [])];
}

function withoutHistory({ clock, value }: PathState): Written {
  return value === undefined ? { clock } : { clock, value };
}

function raise(replaced: Map<string, Clock>, clock: Clock): void {
  const device = clockDevice(clock);
  const until = replaced.get(device);
  if (until === undefined || until < clock) replaced.set(device, clock);
}

function assemble(heads: Written[], replaced: Map<string, Clock>): PathState {
  const [shown, ...rivals] = heads.sort((a, b) => (a.clock < b.clock ? 1 : -1));
  // Entries whose `replaced` is not earlier than themselves are refused before they get here, so the latest stays.
  if (shown === undefined) throw new Error('a path without any value');
  const state: PathState = { ...shown };
  if (rivals.length > 0) state.rivals = rivals;
  if (replaced.size > 0)
    state.replaced = Object.fromEntries([...replaced].sort(([a], [b]) => (a < b ? -1 : 1)));
  return state;
}
