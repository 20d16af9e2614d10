import type { OffenceType } from '@shared/framework/framework';
import { type DrawSettings, type StratumQuota, type SubsetByFlag, WHOLE_FRAME } from './frame';
import { guessOffences } from './offence-words';
import { strataOf } from './strata';
import { nearEqualQuotas, usualReserves } from './targets';

/** What a first plan is made from. */
export interface PlanStart {
  windowFrom: string;
  windowTo: string;
  /** How many files the framework wants. */
  target: number;
  types: readonly OffenceType[];
  /** The list's own offence words; empty when it has no offence column. */
  words: readonly string[];
  seed: string;
  /** The latest settings used with an earlier list of this force: its words are mapped as they were then. */
  earlier?: DrawSettings | undefined;
}

/** The plan a list starts with: the framework's window and target, the offences that are clear from their words. */
export function startingPlan(start: PlanStart): DrawSettings {
  const known = start.earlier?.offences ?? {};
  const offences = guessOffences(start.words, start.types);
  for (const word of start.words) {
    const stratum = Object.hasOwn(known, word) ? known[word] : undefined;
    if (stratum !== undefined) offences[word] = stratum;
  }
  const isStratified = start.words.length > 0;
  const ids = isStratified ? strataOf(offences, start.types) : [WHOLE_FRAME];
  return {
    algorithm: 'assay-draw-1',
    method: isStratified ? 'stratified' : 'random',
    windowFrom: start.earlier?.windowFrom ?? start.windowFrom,
    windowTo: start.earlier?.windowTo ?? start.windowTo,
    offences,
    strata: nearEqualQuotas(start.target, ids),
    keepRepeatedReferences: false,
    seed: start.seed,
  };
}

/** Files wanted in all; a quota that is being typed and is no number yet counts as none. */
export function plannedTotal(strata: readonly StratumQuota[]): number {
  return strata.reduce((total, { target }) => total + (Number.isFinite(target) ? target : 0), 0);
}

/** Shares a total over a plan's strata as evenly as whole numbers allow. */
export function withTotal(plan: DrawSettings, total: number): DrawSettings {
  const ids = plan.strata.map(({ id }) => id);
  if (Number.isInteger(total) && total >= 0) return { ...plan, strata: nearEqualQuotas(total, ids) };
  // Not a number of files (yet): kept as it is, so that the problem can be said.
  return { ...plan, strata: ids.map((id, at) => ({ id, target: at === 0 ? total : 0, reserves: 0 })) };
}

/** Whether a plan's quotas are the near-equal ones, and so may be shared anew when the strata change. */
export function isSharedEvenly(strata: readonly StratumQuota[]): boolean {
  const even = nearEqualQuotas(
    plannedTotal(strata),
    strata.map(({ id }) => id),
  );
  return even.every(({ target }, at) => target === strata[at]?.target);
}

/**
 * Puts another mapping of offences into a plan. Near-equal quotas are shared anew over the strata that result; own
 * quotas stay with their strata, and a new stratum starts with none.
 * @param total files wanted in all, for near-equal quotas
 */
export function withOffences(
  plan: DrawSettings,
  offences: Record<string, string>,
  types: readonly OffenceType[],
  total: number,
): DrawSettings {
  if (!isByOffence(plan)) return { ...plan, offences };
  const ids = strataOf(offences, types);
  if (isSharedEvenly(plan.strata)) return { ...plan, offences, strata: nearEqualQuotas(total, ids) };
  const own = new Map(plan.strata.map((quota) => [quota.id, quota]));
  return {
    ...plan,
    offences,
    strata: ids.map((id) => own.get(id) ?? { id, target: 0, reserves: usualReserves(0) }),
  };
}

/** Whether a plan draws from each offence on its own, and not from the whole list at once. */
export function isByOffence({ strata }: Pick<DrawSettings, 'strata'>): boolean {
  return strata.length !== 1 || strata[0]?.id !== WHOLE_FRAME;
}

/** Draws by offence or from the whole list: the total stays and is shared evenly over the strata that result. */
export function withStrata(
  plan: DrawSettings,
  byOffence: boolean,
  types: readonly OffenceType[],
  total: number,
): DrawSettings {
  const ids = byOffence ? strataOf(plan.offences, types) : [WHOLE_FRAME];
  const usual = byOffence ? 'stratified' : 'random';
  const method = plan.subset === undefined ? usual : 'purposive';
  return { ...plan, method, strata: nearEqualQuotas(total, ids) };
}

/** Makes a plan purposive, looking only at flagged files; null looks at all of them again. */
export function withSubset(plan: DrawSettings, subset: SubsetByFlag | null): DrawSettings {
  const { subset: before, ...rest } = plan;
  if (subset !== null) return { ...rest, method: 'purposive', subset };
  if (before === undefined) return plan;
  return { ...rest, method: isByOffence(plan) ? 'stratified' : 'random' };
}
