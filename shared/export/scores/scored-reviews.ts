import type { Framework } from '@shared/framework/framework';
import type { Review, Row, Snapshot } from '@shared/inspection/entities';
import { mayRead } from '@shared/review/blind';
import type { Instrument } from '@shared/review/instrument';

export const ROLE: Record<Review['role'], string> = {
  primary: 'Primary',
  second: 'Second',
  adjudicated: 'Adjudicated',
};

/** A review that may leave, with its file and the checklist it was made on. */
export interface Scored {
  review: Row<'review'>;
  file: Row<'caseFile'>;
  instrument: Instrument;
}

/** Reviews in the order of their files' references; those still blind for `author` are left out and counted. */
export function scoredReviews(
  snapshot: Snapshot,
  framework: Framework,
  author: string,
): { scored: Scored[]; blind: number } {
  const files = new Map(snapshot.caseFile.map((file) => [file.id, file]));
  const scored: Scored[] = [];
  let blind = 0;
  for (const review of snapshot.review) {
    const file = files.get(review.caseFile);
    const instrument = framework.instruments.find(
      ({ id, version }) => id === review.instrumentId && version === review.instrumentVersion,
    );
    if (file === undefined || instrument === undefined) continue;
    if (mayRead(review, file, snapshot.review, author)) scored.push({ review, file, instrument });
    else blind += 1;
  }
  const roles = Object.keys(ROLE);
  scored.sort(
    (a, b) =>
      a.file.reference.localeCompare(b.file.reference, 'en') ||
      roles.indexOf(a.review.role) - roles.indexOf(b.review.role),
  );
  return { scored, blind };
}
