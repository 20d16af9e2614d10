import type { StratumQuota } from './frame';

/**
 * Shares a target over strata as evenly as whole numbers allow, the first ones getting one more:
 * 60 over seven strata is 9, 9, 9, 9, 8, 8, 8.
 * @param target a whole number from 0
 */
export function nearEqualTargets(target: number, strata: number): number[] {
  if (strata === 0) return [];
  const each = Math.floor(target / strata);
  const over = target % strata;
  return Array.from({ length: strata }, (_, at) => each + (at < over ? 1 : 0));
}

/** Reserves offered at first: half of the target, rounded up, and at least three. */
export function usualReserves(target: number): number {
  return target === 0 ? 0 : Math.max(3, Math.ceil(target / 2));
}

/** Near-equal quotas for the strata in order, with the usual reserves. */
export function nearEqualQuotas(target: number, ids: readonly string[]): StratumQuota[] {
  const targets = nearEqualTargets(target, ids.length);
  return ids.map((id, at) => {
    const quota = targets[at] ?? 0;
    return { id, target: quota, reserves: usualReserves(quota) };
  });
}
