import type { CaseFile, Row } from '@shared/inspection/entities';
import { inNumberOrder } from '@shared/text/reference-order';

const ordered = new WeakMap<readonly Row<'caseFile'>[], Map<string, readonly Row<'caseFile'>[]>>();

/** The files of a draw in the order of their references: sorted once, until a case file changes. */
export function filesOfDraw(caseFiles: readonly Row<'caseFile'>[], draw: string): readonly Row<'caseFile'>[] {
  const draws = ordered.get(caseFiles) ?? new Map<string, readonly Row<'caseFile'>[]>();
  ordered.set(caseFiles, draws);
  const files =
    draws.get(draw) ??
    caseFiles.filter((file) => file.draw === draw).sort((a, b) => inNumberOrder(a.reference, b.reference));
  draws.set(draw, files);
  return files;
}

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

/** The files a filter shows, in the order in which they come. @param author the team member at this laptop, for "my files" */
export function caseFilesShown(
  caseFiles: readonly Row<'caseFile'>[],
  filter: ListFilter,
  author: string,
): Row<'caseFile'>[] {
  const wanted = filter.reviewer === 'mine' ? author : filter.reviewer === 'nobody' ? '' : filter.reviewer;
  return caseFiles.filter(
    ({ standing, reviewer, secondReviewer, stratum }) =>
      (filter.standing === 'all' || standing === filter.standing) &&
      (filter.reviewer === '' ||
        reviewer === wanted ||
        (filter.firstOnly !== true && wanted !== '' && secondReviewer === wanted)) &&
      (filter.stratum === '' || stratum === filter.stratum),
  );
}
