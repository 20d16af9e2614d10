import type { Framework } from '@shared/framework/framework';
import { offenceLabel } from '@shared/framework/labels';
import type { Row } from '@shared/inspection/entities';
import type { FileStatus } from './file-status';
import { inReviewOrder } from './review-order';

export interface FileFilter {
  which: 'all' | 'left' | 'mine';
  /** Part of a reference or of an offence's name. */
  wanted: string;
}

interface Known {
  framework: Framework;
  statuses: ReadonlyMap<string, FileStatus>;
  /** The team member at this laptop: a file is theirs as its first or its second reviewer. */
  author: string;
}

/** The files that a filter lets through, in the order in which they are reviewed. */
export function filesShown(
  caseFiles: readonly Row<'caseFile'>[],
  { which, wanted }: FileFilter,
  { framework, statuses, author }: Known,
): readonly Row<'caseFile'>[] {
  const sought = wanted.trim().toLowerCase();
  if (which === 'all' && sought === '') return inReviewOrder(caseFiles);
  return inReviewOrder(caseFiles).filter((file) => {
    if (which === 'left' && statuses.get(file.id) === 'completed') return false;
    if (which === 'mine' && file.reviewer !== author && file.secondReviewer !== author) return false;
    const named = `${file.reference} ${offenceLabel(framework, file.offenceType)}`.toLowerCase();
    return named.includes(sought);
  });
}

/**
 * The next (1) or previous (-1) file of those shown. The current one need not be among them any more: a file just
 * completed has left the list of what is left to do.
 */
export function fileBeside(
  caseFiles: readonly Row<'caseFile'>[],
  shown: readonly Row<'caseFile'>[],
  current: string,
  step: 1 | -1,
): Row<'caseFile'> | undefined {
  const all = inReviewOrder(caseFiles);
  const at = all.findIndex(({ id }) => id === current);
  const ahead = step === 1 ? all.slice(at + 1) : all.slice(0, Math.max(0, at)).reverse();
  const ids = new Set(shown.map(({ id }) => id));
  return ahead.find(({ id }) => ids.has(id));
}
