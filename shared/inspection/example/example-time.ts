import type { Day, Instant } from '../entities';

/**
 * An instant of the example's own time, in 2017.
 * @param now nothing lies after it: a laptop whose clock is wrong must not see an inspection from the future
 */
export function instantOf(day: Day, time: string, now: Instant): Instant {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return Math.min(Date.UTC(year, month - 1, date, hour, minute), now);
}
