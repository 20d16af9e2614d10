import type { ReviewRole, Row } from '@shared/inspection/entities';
import { alikeIn, onceFor } from '@shared/once-for';
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

/** Where each review stands, by its role and its case file; an answer changes no status. */
const statusesByRole = onceFor(
  (reviews: readonly Row<'review'>[]) => {
    const statuses: Record<ReviewRole, Map<string, FileStatus>> = {
      primary: new Map(),
      second: new Map(),
      adjudicated: new Map(),
    };
    for (const { caseFile, role, status } of reviews) statuses[role].set(caseFile, status);
    return statuses;
  },
  alikeIn('caseFile', 'role', 'status'),
);

const answered = onceFor(
  (_: ReturnType<typeof statusesByRole>) => new Map<Roles, ReadonlyMap<string, FileStatus>>(),
);

/** How far the review of each case file has come that falls to this person, by the case file's id; absent means not started. */
export function fileStatuses(
  caseFiles: readonly Row<'caseFile'>[],
  reviews: readonly Row<'review'>[],
  author: string,
): ReadonlyMap<string, FileStatus> {
  const roles = rolesOf(caseFiles, author);
  const byRole = statusesByRole(reviews);
  const known = answered(byRole).get(roles);
  if (known !== undefined) return known;
  const statuses = new Map<string, FileStatus>();
  for (const [caseFile, role] of roles) {
    const status = byRole[role].get(caseFile);
    if (status !== undefined) statuses.set(caseFile, status);
  }
  answered(byRole).set(roles, statuses);
  return statuses;
}
