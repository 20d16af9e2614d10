import type { Grade } from '@shared/framework/framework';

export const grades: Grade[] = [
  { id: 'outstanding', label: 'Outstanding', symbol: '★', isUngraded: false },
  { id: 'good', label: 'Good', symbol: '●', isUngraded: false },
  { id: 'requires-improvement', label: 'Requires improvement', symbol: '◐', isUngraded: false },
  { id: 'inadequate', label: 'Inadequate', symbol: '○', isUngraded: false },
  { id: 'ungraded', label: 'Ungraded', symbol: '–', isUngraded: true },
];
