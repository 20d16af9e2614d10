import type { ClaimWording } from '@shared/draft/draft-node';

/** Each wording with the shape it prints. */
export const WORDINGS: { value: ClaimWording; label: string }[] = [
  { value: 'n-of-d', label: 'Count and whole: “17 of the 18 cases”' },
  { value: 'of-them', label: 'Count after the whole was named: “17 of them”' },
  { value: 'whole', label: 'The whole alone: “18 cases”' },
  { value: 'share', label: 'Percentage, from a large enough whole: “88% of the 60 cases”' },
  { value: 'fraction', label: 'A fraction, marked “around” unless exact: “a third of the 18 cases”' },
  { value: 'quantifier', label: 'A word from the scale: “almost all of the cases”' },
];
