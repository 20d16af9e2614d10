import type { OffenceType } from '@shared/framework/framework';

/** The seven types of the 2017 file review, in the order in which its report lists them. */
export const offenceTypes: OffenceType[] = [
  { id: 'theft-from-person', label: 'Theft from person' },
  { id: 'rape', label: 'Rape (including attempts)' },
  { id: 'stalking', label: 'Stalking' },
  { id: 'harassment', label: 'Harassment' },
  { id: 'common-assault', label: 'Common assault' },
  { id: 'gbh', label: 'Grievous bodily harm (wounding)' },
  { id: 'abh', label: 'Actual bodily harm' },
];
