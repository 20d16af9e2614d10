import type { Framework } from '@shared/framework/framework';
import { flagLabel, offenceLabel } from '@shared/framework/labels';
import { listWithAnd } from '@shared/text/list';
import type { Applicability } from './instrument';

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** A sentence for a rule that has none of its own: "Only for stalking or harassment". Empty while nothing is chosen. */
export function becauseOf(rule: Omit<Applicability, 'because'>, framework: Framework): string {
  const offences = (rule.offenceTypes ?? []).map((id) => lower(offenceLabel(framework, id)));
  const flags = (rule.anyFlag ?? []).map((id) => lower(flagLabel(framework, id)));
  const parts = [
    ...(offences.length > 0 ? [listWithAnd(offences, 'or')] : []),
    ...(flags.length > 0 ? [`files flagged ${listWithAnd(flags, 'or')}`] : []),
  ];
  return parts.length === 0 ? '' : `Only for ${parts.join(rule.match === 'any' ? ', or ' : ', and ')}`;
}
