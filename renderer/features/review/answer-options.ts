import type { AnswerValue } from '@shared/review/instrument';

/** The four answers in the order of their keys; `file does not show` is an answer, not a gap. */
export const ANSWER_OPTIONS: { value: AnswerValue; label: string; key: string }[] = [
  { value: 'yes', label: 'Yes', key: 'Y' },
  { value: 'no', label: 'No', key: 'N' },
  { value: 'not-applicable', label: 'Not applicable', key: 'A' },
  { value: 'not-shown', label: 'File does not show', key: 'S' },
];

export function answerForKey(key: string): AnswerValue | undefined {
  return ANSWER_OPTIONS.find((option) => option.key === key.toUpperCase())?.value;
}
