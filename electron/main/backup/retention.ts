/** What is kept of older backups: the newest few, the newest of each of the last days, of each of the last weeks. */
export interface Retention {
  newest: number;
  daily: number;
  weekly: number;
}

export const RETENTION: Retention = { newest: 3, daily: 7, weekly: 4 };

export interface Dated {
  number: number;
  madeAt: number;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Which backups may go. Days and weeks are those in which there are backups, not those before today: after a holiday,
 * or under a clock that was turned, the last seven days of work are still there.
 */
export function superseded<T extends Dated>(backups: readonly T[], keep: Retention = RETENTION): T[] {
  const newestFirst = [...backups].sort((a, b) => b.number - a.number);
  const kept = new Set([
    ...newestFirst.slice(0, keep.newest),
    ...newestOfEach(newestFirst, dayOf).slice(0, keep.daily),
    ...newestOfEach(newestFirst, weekOf).slice(0, keep.weekly),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup));
}

function newestOfEach<T extends Dated>(newestFirst: readonly T[], period: (at: number) => number): T[] {
  const seen = new Set<number>();
  return newestFirst.filter(({ madeAt }) => {
    if (seen.has(period(madeAt))) return false;
    seen.add(period(madeAt));
    return true;
  });
}

/** Number of the local day: a backup made at half past midnight is the next day's. */
function dayOf(at: number): number {
  return Math.floor((at - new Date(at).getTimezoneOffset() * 60_000) / DAY);
}

/** Number of the week from Monday; day 0 was a Thursday. */
function weekOf(at: number): number {
  return Math.floor((dayOf(at) + 3) / 7);
}
