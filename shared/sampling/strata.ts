import type { OffenceType } from '@shared/framework/framework';
import { WHOLE_FRAME } from './frame';

/** How a stratum is called on screen: a stratum that is no offence type of the framework is one of the list's own words. */
export function stratumLabel(id: string, types: readonly OffenceType[]): string {
  if (id === WHOLE_FRAME) return 'All eligible files';
  return types.find((type) => type.id === id)?.label ?? id;
}

/** The strata that a mapping of offences makes, the framework's types in its order and then the list's own words. */
export function strataOf(
  offences: Readonly<Record<string, string>>,
  types: readonly OffenceType[],
): string[] {
  const used = new Set(Object.values(offences));
  const known = types.map(({ id }) => id).filter((id) => used.delete(id));
  return [...known, ...[...used].sort()];
}
