import type { Finding } from '@shared/inspection/entities';

const FIELDS = {
  condition: 'what was seen',
  criteria: 'what should be',
  cause: 'why it is so',
  effect: 'what follows from it',
} as const;

/** The optional fields of a finding that are empty, in the words of the screen: "why it is so". All four may be. */
export function findingGaps(finding: Pick<Finding, keyof typeof FIELDS>): string[] {
  const names = Object.keys(FIELDS) as (keyof typeof FIELDS)[];
  return names.filter((name) => finding[name].trim() === '').map((name) => FIELDS[name]);
}
