import { type Derived, explainDerived } from '@shared/review/derive';
import type { Meaning } from '@ui/colours';

const WORDS: Record<Derived['value'], string> = {
  yes: 'Derived: effective',
  no: 'Derived: not effective',
  moderate: 'Needs moderation',
  incomplete: 'Not complete yet',
};

const MEANINGS: Record<Derived['value'], Meaning> = {
  yes: 'good',
  no: 'problem',
  moderate: 'attention',
  incomplete: 'information',
};

/** "Derived: not effective. Criterion 9 is critical and answered “no”." */
export function derivedInWords(derived: Derived): string {
  return [WORDS[derived.value], ...explainDerived(derived)].join('. ').replaceAll('..', '.');
}

export function meaningOf(derived: Derived): Meaning {
  return MEANINGS[derived.value];
}
