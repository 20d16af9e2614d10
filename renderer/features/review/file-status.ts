import type { ReviewRole, Row } from '@shared/inspection/entities';
import { onceFor } from '@shared/once-for';
import { roleFor } from './review-role';

export type FileStatus = 'not-started' | 'in-progress' | 'completed';

type Roles = ReadonlyMap<string, ReviewRole>;

/** Whose review each file waits for, by who asks: an answer changes no case file. */
const rolesByAuthor = onceFor((_: readonly Row<'caseFile'>[]) => new Map<string, Roles>());

function rolesOf(caseFiles: readonly Row<'caseFile'>[], author: string): Roles {
  const known = rolesByAuthor(caseFiles);
  const roles = known.get(author) ?? new Map(caseFiles.map((file) => [file.id, roleFor(file, author)]));
  known.set(author, roles);
  return roles;
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
