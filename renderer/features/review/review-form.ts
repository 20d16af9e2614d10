import type { Row } from '@shared/inspection/entities';
import type { Answer, AnswerValue, Instrument } from '@shared/review/instrument';

/** One criterion as the form holds it; an empty value is a criterion that nobody has answered. */
export interface CriterionFields {
  value: AnswerValue | '';
  rationale: string;
  locator: string;
}

export interface ReviewFields {
  answers: Record<string, CriterionFields>;
}

const BLANK: CriterionFields = { value: '', rationale: '', locator: '' };

export function fieldsOf(instrument: Instrument, review: Row<'review'> | undefined): ReviewFields {
  const answers: Record<string, CriterionFields> = {};
  for (const criterion of instrument.criteria) {
    answers[criterion.id] = { ...BLANK, ...review?.answers[criterion.id] };
  }
  return { answers };
}

/** What can be kept of a criterion: nothing before there is an answer to it. */
export function answerOf(fields: CriterionFields): Answer | null {
  if (fields.value === '') return null;
  return { value: fields.value, rationale: fields.rationale, locator: fields.locator };
}

export function sameFields(a: CriterionFields, b: CriterionFields): boolean {
  return a.value === b.value && a.rationale === b.rationale && a.locator === b.locator;
}

/** "no" without a rationale is not an answer that a second reviewer can follow. */
export function needsRationale(fields: CriterionFields): boolean {
  return fields.value === 'no' && fields.rationale.trim() === '';
}
