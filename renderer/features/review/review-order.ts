import type { Row } from '@shared/inspection/entities';

/** The files that are to be reviewed, in the order of their references: "WM-2" comes before "WM-10". */
export function inReviewOrder(caseFiles: readonly Row<'caseFile'>[]): Row<'caseFile'>[] {
  return caseFiles
    .filter((file) => file.standing === 'drawn')
    .sort((a, b) => a.reference.localeCompare(b.reference, 'en', { numeric: true }));
}
