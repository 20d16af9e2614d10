import type { Row } from '@shared/inspection/entities';
import { onceFor } from '@shared/once-for';
import { inNumberOrder } from '@shared/text/reference-order';

/**
 * The files that are to be reviewed, in the order of their references: "WM-2" comes before "WM-10". Sorted once, until
 * a case file changes.
 */
export const inReviewOrder = onceFor((caseFiles: readonly Row<'caseFile'>[]): readonly Row<'caseFile'>[] =>
  caseFiles
    .filter((file) => file.standing === 'drawn')
    .sort((a, b) => inNumberOrder(a.reference, b.reference)),
);
