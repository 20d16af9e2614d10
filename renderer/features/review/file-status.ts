import type { Row } from '@shared/inspection/entities';
import { roleFor } from './review-role';

export type FileStatus = 'not-started' | 'in-progress' | 'completed';

/** How far the review of each case file has come that falls to this person, by the case file's id. */
export function fileStatuses(
  caseFiles: readonly Row<'caseFile'>[],
  reviews: readonly Row<'review'>[],
  author: string,
): Map<string, FileStatus> {
  const roles = new Map(caseFiles.map((file) => [file.id, roleFor(file, author)]));
  const statuses = new Map<string, FileStatus>(caseFiles.map((file) => [file.id, 'not-started']));
  for (const review of reviews) {
    if (review.role === roles.get(review.caseFile)) statuses.set(review.caseFile, review.status);
  }
  return statuses;
}
