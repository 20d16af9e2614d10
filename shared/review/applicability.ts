import type { CaseFile } from '@shared/inspection/entities';
import type { Applicability, Criterion, CriterionWeight } from './instrument';

/** What of a case file decides which criteria apply to it. */
export type CaseTraits = Pick<CaseFile, 'offenceType' | 'flags'>;

export interface Applies {
  applies: boolean;
  /** Why the criterion is hidden, for the screen; empty when it applies. */
  because: string;
}

function holds(rule: Applicability, { offenceType, flags }: CaseTraits): boolean {
  const lists: boolean[] = [];
  if (rule.offenceTypes !== undefined) lists.push(rule.offenceTypes.includes(offenceType));
  if (rule.anyFlag !== undefined) lists.push(rule.anyFlag.some((flag) => flags.includes(flag)));
  if (lists.length === 0) return true;
  return rule.match === 'any' ? lists.includes(true) : !lists.includes(false);
}

/** Whether a criterion is asked of a case file at all, and if not, why. */
export function appliesTo(criterion: Pick<Criterion, 'applies'>, caseFile: CaseTraits): Applies {
  const rule = criterion.applies;
  if (rule === undefined || holds(rule, caseFile)) return { applies: true, because: '' };
  return { applies: false, because: rule.because };
}

/** The weight a criterion has for this case file: some are critical only where a flag is set. */
export function weightFor(
  criterion: Pick<Criterion, 'weight' | 'weightOnlyWithFlag'>,
  caseFile: Pick<CaseTraits, 'flags'>,
): CriterionWeight {
  const only = criterion.weightOnlyWithFlag;
  if (only === undefined || only.some((flag) => caseFile.flags.includes(flag))) return criterion.weight;
  return 'ordinary';
}
