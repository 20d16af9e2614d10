import type { CaseFile, Row } from '@shared/inspection/entities';
import { inNumberOrder } from '@shared/text/reference-order';

export interface ListFilter {
  standing: CaseFile['standing'] | 'all';
  /** A team member's id, "mine", "nobody", or empty for everybody's. */
  reviewer: string;
  stratum: string;
  /** Leaves out the files that this person reviews second: those count as their first reviewer's. */
  firstOnly?: boolean;
}

export const WHOLE_SAMPLE: ListFilter = { standing: 'drawn', reviewer: '', stratum: '' };

export const STANDING_FILTERS: { id: ListFilter['standing']; label: string }[] = [
  { id: 'drawn', label: 'In the sample' },
  { id: 'reserve', label: 'Reserves' },
  { id: 'eliminated', label: 'Eliminated' },
  { id: 'all', label: 'All' },
];

/** The files a filter shows, by reference. @param author the team member at this laptop, for "my files" */
export function caseFilesShown(
  caseFiles: readonly Row<'caseFile'>[],
  filter: ListFilter,
  author: string,
): Row<'caseFile'>[] {
  const wanted = filter.reviewer === 'mine' ? author : filter.reviewer === 'nobody' ? '' : filter.reviewer;
  return caseFiles
    .filter(
      ({ standing, reviewer, secondReviewer, stratum }) =>
        (filter.standing === 'all' || standing === filter.standing) &&
        (filter.reviewer === '' ||
          reviewer === wanted ||
          (filter.firstOnly !== true && wanted !== '' && secondReviewer === wanted)) &&
        (filter.stratum === '' || stratum === filter.stratum),
    )
    .sort((a, b) => inNumberOrder(a.reference, b.reference));
}
