import type { Row } from '@shared/inspection/entities';
import { inNumberOrder } from '@shared/text/reference-order';

const ordered = new WeakMap<readonly Row<'caseFile'>[], readonly Row<'caseFile'>[]>();

/**
 * The files that are to be reviewed, in the order of their references: "WM-2" comes before "WM-10". Sorted once, until
 * a case file changes.
 */
export function inReviewOrder(caseFiles: readonly Row<'caseFile'>[]): readonly Row<'caseFile'>[] {
  const known = ordered.get(caseFiles);
  if (known !== undefined) return known;
  const files = caseFiles
    .filter((file) => file.standing === 'drawn')
    .sort((a, b) => inNumberOrder(a.reference, b.reference));
  ordered.set(caseFiles, files);
  return files;
}
