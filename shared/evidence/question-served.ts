import type { Snapshot } from '@shared/inspection/entities';
import type { EvidenceSource } from '@shared/inspection/evidence-rows';

type Tables = Pick<Snapshot, 'finding' | 'evidenceLink' | 'review'>;

/**
 * The question that a file review serves, as the findings show it: that of the findings which rest on this criterion's
 * counts, else on this file's reviews, else on any review or count.
 * @param criterion id of the criterion that is being answered; null when it is none in particular
 * @returns the question's id; null when findings of several questions rest on it, or none
 */
export function questionServed(
  { finding, evidenceLink, review }: Tables,
  caseFile: string,
  criterion: string | null,
): string | null {
  const reviews = new Set(review.filter((row) => row.caseFile === caseFile).map(({ id }) => id));
  const questionOf = new Map(finding.map(({ id, question }) => [id, question]));
  const restingOn = (isMeant: (source: EvidenceSource) => boolean) => [
    ...new Set(
      evidenceLink
        .filter(({ source }) => isMeant(source))
        .flatMap((link) => questionOf.get(link.finding) ?? []),
    ),
  ];
  const nearestFirst = [
    (source: EvidenceSource) => source.kind === 'count' && source.query.criterion === criterion,
    (source: EvidenceSource) => source.kind === 'review' && reviews.has(source.id),
    ({ kind }: EvidenceSource) => kind === 'count' || kind === 'review',
  ];
  for (const isMeant of nearestFirst) {
    const [first, ...others] = restingOn(isMeant);
    if (first !== undefined) return others.length === 0 ? first : null;
  }
  return null;
}
