import type { CaseFile, Row } from '@shared/inspection/entities';
import { onceFor } from '@shared/once-for';
import { inNumberOrder } from '@shared/text/reference-order';

/** The files of every draw, by the draw's id, in the order of their references: sorted once, until a case file changes. */
export const filesByDraw = onceFor(
  (caseFiles: readonly Row<'caseFile'>[]): ReadonlyMap<string, readonly Row<'caseFile'>[]> => {
    const draws = new Map<string, Row<'caseFile'>[]>();
    for (const file of caseFiles) {
      const files = draws.get(file.draw);
      if (files === undefined) draws.set(file.draw, [file]);
      else files.push(file);
    }
    for (const files of draws.values()) files.sort((a, b) => inNumberOrder(a.reference, b.reference));
    return draws;
  },
);

/** Those of a draw's files that are in the sample: neither reserves nor eliminated. */
export const inSample = onceFor((files: readonly Row<'caseFile'>[]) =>
  files.filter(({ standing }) => standing === 'drawn'),
);

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
): readonly Row<'caseFile'>[] {
  if (filter.standing === 'drawn' && filter.reviewer === '' && filter.stratum === '')
    return inSample(caseFiles);
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
