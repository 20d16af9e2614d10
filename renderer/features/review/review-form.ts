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

const SOME_WORDS = '…';

/**
 * The answers with no more of what is typed than whether there is something: all that judgement and progress depend on, so
 * that a key in a rationale draws its own field and not the whole checklist.
 */
export function withoutWords(answers: ReviewFields['answers']): ReviewFields['answers'] {
  const bare: ReviewFields['answers'] = {};
  for (const [criterion, { value, rationale }] of Object.entries(answers))
    bare[criterion] = { value, rationale: rationale.trim() === '' ? '' : SOME_WORDS, locator: '' };
  return bare;
}
