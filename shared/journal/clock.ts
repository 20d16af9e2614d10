import { InvariantError } from '@shared/result';
import type { Clock } from './entry';

/** Where a device's clock stands: the last instant it used and how often it used it. */
export interface ClockState {
  /** Milliseconds since 1970. */
  milliseconds: number;
  counter: number;
}

const TIME_DIGITS = 14;
const COUNTER_DIGITS = 6;
const LARGEST_COUNTER = 16 ** COUNTER_DIGITS - 1;
const PATTERN = /^(\d{14})-([0-9a-f]{6})-([0-9a-f]+)$/;

export const clockAtRest: ClockState = { milliseconds: 0, counter: 0 };

/**
 * The next moment of a hybrid logical clock (Kulkarni and others 2014): never before an earlier one, even when the
 * machine's clock jumps back, and as close to the wall clock as that allows.
 * @param state where the device's clock stands
 * @param wall the machine's clock, milliseconds since 1970
 */
export function tick(state: ClockState, wall: number): ClockState {
  const now = Math.floor(wall);
  if (now > state.milliseconds) return { milliseconds: now, counter: 0 };
  if (state.counter < LARGEST_COUNTER)
    return { milliseconds: state.milliseconds, counter: state.counter + 1 };
  return { milliseconds: state.milliseconds + 1, counter: 0 };
}

/** After reading another device's entry: whatever we write next sorts after it. */
export function receive(state: ClockState, seen: Clock): ClockState {
  const { milliseconds, counter } = readClock(seen);
  const isLater =
    milliseconds > state.milliseconds || (milliseconds === state.milliseconds && counter > state.counter);
  return isLater ? { milliseconds, counter } : state;
}

/** Text that sorts by time, then counter, then device when compared as plain strings. */
export function writeClock(state: ClockState, device: string): Clock {
  const time = String(state.milliseconds).padStart(TIME_DIGITS, '0');
  return `${time}-${state.counter.toString(16).padStart(COUNTER_DIGITS, '0')}-${device}`;
}

/** @throws InvariantError when the text is no clock: entries are checked when they come in. */
export function readClock(clock: Clock): ClockState & { device: string } {
  const parts = PATTERN.exec(clock);
  if (parts === null) throw new InvariantError(`not a clock: ${clock.length} characters`);
  const [, time = '', counter = '', device = ''] = parts;
  return { milliseconds: Number(time), counter: Number.parseInt(counter, 16), device };
}

export function isClock(text: unknown): text is Clock {
  return typeof text === 'string' && PATTERN.test(text);
}

/** When the entry was written, by the clock of its device: milliseconds since 1970. */
export function clockInstant(clock: Clock): number {
  return readClock(clock).milliseconds;
}

export function clockDevice(clock: Clock): string {
  return readClock(clock).device;
}
