import { Text } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import type { Answer } from '@shared/review/instrument';
import { answerLabel } from '@shared/review/review-labels';

/** An answer with its rationale and where it is in the file. */
export function AnswerCell({ answer }: { answer: Answer | undefined }) {
  if (answer === undefined) return '–';
  return (
    <>
      <strong>{answerLabel(answer.value)}</strong>
      {answer.rationale !== '' && <div>{answer.rationale}</div>}
      {answer.locator !== '' && <Text c="dimmed">{answer.locator}</Text>}
    </>
  );
}

/** The confirmed judgement in words. */
export function judged(review: Row<'review'>): string {
  return review.confirmation?.value === 'no' ? 'Not effective' : 'Effective';
}
