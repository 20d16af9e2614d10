import type { ReviewRole, Row } from '@shared/inspection/entities';
import { roleFor } from './review-role';

export type FileStatus = 'not-started' | 'in-progress' | 'completed';

type Roles = ReadonlyMap<string, ReviewRole>;

/** Whose review each file waits for, as it was last asked: an answer changes no case file. */
let last: { of: readonly Row<'caseFile'>[]; author: string; roles: Roles } | null = null;

function rolesOf(caseFiles: readonly Row<'caseFile'>[], author: string): Roles {
  if (last?.of !== caseFiles || last.author !== author)
    last = {
      of: caseFiles,
      author,
      roles: new Map(caseFiles.map((file) => [file.id, roleFor(file, author)])),
    };
  return last.roles;
}

/** How far the review of each case file has come that falls to this person, by the case file's id; absent means not started. */
export function fileStatuses(
  caseFiles: readonly Row<'caseFile'>[],
  reviews: readonly Row<'review'>[],
  author: string,
): ReadonlyMap<string, FileStatus> {
  const roles = rolesOf(caseFiles, author);
  const statuses = new Map<string, FileStatus>();
  for (const review of reviews)
    if (review.role === roles.get(review.caseFile)) statuses.set(review.caseFile, review.status);
  return statuses;
}
