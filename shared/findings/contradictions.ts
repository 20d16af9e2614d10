import type { Framework } from '@shared/framework/framework';
import type { Row, Snapshot } from '@shared/inspection/entities';
import { byPosition } from '@shared/inspection/position';

/** Evidence that speaks against a finding, and how that was met. */
export interface Contradiction {
  finding: Row<'finding'>;
  link: Row<'evidenceLink'>;
  /** Nobody has said yet how it was addressed: the finding cannot be signed off. */
  isOpen: boolean;
}

/** Every contradiction of an inspection: open ones first, then in the framework's order of questions. */
export function contradictionsOf(
  snapshot: Pick<Snapshot, 'finding' | 'evidenceLink'>,
  framework: Framework,
): Contradiction[] {
  const order = new Map(framework.questions.map(({ id }, at) => [id, at]));
  const place = ({ question }: Row<'finding'>) => order.get(question) ?? order.size;
  return [...snapshot.finding]
    .sort((a, b) => place(a) - place(b) || byPosition(a, b))
    .flatMap((finding) =>
      snapshot.evidenceLink
        .filter((link) => link.finding === finding.id && link.stance === 'contradicting')
        .map((link) => ({ finding, link, isOpen: link.addressed.trim() === '' })),
    )
    .sort((a, b) => Number(b.isOpen) - Number(a.isOpen));
}
