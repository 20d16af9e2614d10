import type { Row } from '@shared/inspection/entities';

export type FileStatus = 'not-started' | 'in-progress' | 'completed';

/** How far the primary review of each case file has come, by the case file's id. */
export function fileStatuses(
  caseFiles: readonly Row<'caseFile'>[],
  reviews: readonly Row<'review'>[],
): Map<string, FileStatus> {
  const statuses = new Map<string, FileStatus>(caseFiles.map((file) => [file.id, 'not-started']));
  for (const review of reviews) {
    if (review.role === 'primary') statuses.set(review.caseFile, review.status);
  }
  return statuses;
}
