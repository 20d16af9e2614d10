import type { Row } from '@shared/inspection/entities';
import type { Answer, Criterion } from '@shared/review/instrument';

/** Where the two agree their answer stands; where they differ, the one that was chosen. */
export function settledAnswers(
  criteria: readonly Criterion[],
  primary: Row<'review'>,
  second: Row<'review'>,
  sides: Readonly<Record<string, 'primary' | 'second' | ''>>,
): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const { id } of criteria) {
    const answer = (sides[id] === 'second' ? second : primary).answers[id];
    if (answer !== undefined) answers[id] = answer;
  }
  return answers;
}
