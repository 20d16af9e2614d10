import type { CaseFile, ReviewRole } from '@shared/inspection/entities';

/** In which role somebody reviews a file: the second reviewer never works in the first one's form. */
export function roleFor(caseFile: CaseFile, author: string): ReviewRole {
  return caseFile.secondReviewer !== '' && caseFile.secondReviewer === author ? 'second' : 'primary';
}
