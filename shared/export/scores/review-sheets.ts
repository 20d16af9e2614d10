import type { Framework } from '@shared/framework/framework';
import { offenceLabel } from '@shared/framework/labels';
import type { Inspection, Snapshot } from '@shared/inspection/entities';
import type { Criterion } from '@shared/review/instrument';
import { answerLabel, flagsLabel } from '@shared/review/review-labels';
import { writeDay } from '@shared/text/day';
import { ROLE, type Scored } from './scored-reviews';
import type { Cell, Sheet } from './sheet';

const memberName = (inspection: Inspection | undefined, id: string) =>
  inspection?.team.find((member) => member.id === id)?.name ?? '';

function judgement(value: 'yes' | 'no' | 'moderate' | undefined): string {
  if (value === undefined) return '';
  return { yes: 'Effective', no: 'Not effective', moderate: 'Needs moderation' }[value];
}

/** Reviews by criteria: one review a row. */
export function reviewsSheet(
  scored: readonly Scored[],
  criteria: readonly Criterion[],
  snapshot: Snapshot,
  framework: Framework,
): Sheet {
  const answerOf = ({ review }: Scored, { id }: Criterion): Cell => {
    const answer = review.answers[id];
    return answer === undefined ? null : answerLabel(answer.value);
  };
  return {
    name: 'Reviews',
    columns: [
      { title: 'Case file', width: 12 },
      { title: 'Offence', width: 26 },
      { title: 'Recorded on', width: 16 },
      { title: 'Flags', width: 26 },
      { title: 'Standing', width: 12 },
      { title: 'Review', width: 12 },
      { title: 'Reviewer', width: 18 },
      { title: 'Status', width: 14 },
      ...criteria.map(({ number, text }) => ({ title: `${number} ${text}`, width: 16 })),
      { title: 'Derived judgement', width: 16 },
      { title: 'Confirmed judgement', width: 16 },
      { title: 'Reason for an override', width: 40 },
    ],
    rows: scored.map((one) => [
      one.file.reference,
      offenceLabel(framework, one.file.offenceType),
      one.file.recordedOn === '' ? null : writeDay(one.file.recordedOn),
      flagsLabel(framework, one.file),
      one.file.standing === 'eliminated' ? 'Eliminated' : 'In the sample',
      ROLE[one.review.role],
      memberName(snapshot.inspection[0], one.review.reviewer),
      one.review.status === 'completed' ? 'Completed' : 'In progress',
      ...criteria.map((criterion) => answerOf(one, criterion)),
      judgement(one.review.confirmation?.derived),
      judgement(one.review.confirmation?.value),
      one.review.confirmation?.reason ?? '',
    ]),
  };
}

/** One answer a row, with its rationale and where in the file it was found. */
export function answersSheet(
  scored: readonly Scored[],
  criteria: readonly Criterion[],
  snapshot: Snapshot,
): Sheet {
  const rows = scored.flatMap(({ review, file }) =>
    criteria.flatMap(({ id, number, text }): Cell[][] => {
      const answer = review.answers[id];
      if (answer === undefined) return [];
      const reviewer = memberName(snapshot.inspection[0], review.reviewer);
      const { value, rationale, locator } = answer;
      return [
        [file.reference, ROLE[review.role], reviewer, number, text, answerLabel(value), rationale, locator],
      ];
    }),
  );
  return {
    name: 'Answers',
    columns: [
      { title: 'Case file', width: 12 },
      { title: 'Review', width: 12 },
      { title: 'Reviewer', width: 18 },
      { title: 'No.', width: 6 },
      { title: 'Criterion', width: 44 },
      { title: 'Answer', width: 18 },
      { title: 'Rationale', width: 60 },
      { title: 'Where in the file', width: 18 },
    ],
    rows,
  };
}
