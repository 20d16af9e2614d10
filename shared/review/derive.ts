import { listWithAnd } from '@shared/text/list';
import { writeNumber } from '@shared/text/number';
import { appliesTo, type CaseTraits, weightFor } from './applicability';
import type { Answer, Criterion, Instrument } from './instrument';

export type DerivedValue = 'yes' | 'no' | 'moderate' | 'incomplete';

export interface DerivedReason {
  /** The criterion's id, for going there. */
  criterion: string;
  number: number;
  kind: 'critical-no' | 'key-no' | 'critical-not-shown' | 'unanswered' | 'no-rationale';
}

/** The derived judgement and what it rests on; `because` is empty for a plain "yes". */
export interface Derived {
  value: DerivedValue;
  because: DerivedReason[];
}

type Answers = Readonly<Record<string, Answer>>;

/** Criteria that the instrument asks of this case file, in the order of the checklist. */
export function criteriaFor(instrument: Pick<Instrument, 'criteria'>, caseFile: CaseTraits): Criterion[] {
  return instrument.criteria.filter((criterion) => appliesTo(criterion, caseFile).applies);
}

/** What is left to do before a review can be completed: unanswered criteria, and "no" without a rationale. */
export function missingAnswers(
  instrument: Pick<Instrument, 'criteria'>,
  caseFile: CaseTraits,
  answers: Answers,
): DerivedReason[] {
  return criteriaFor(instrument, caseFile).flatMap(({ id, number }): DerivedReason[] => {
    const answer = answers[id];
    if (answer === undefined) return [{ criterion: id, number, kind: 'unanswered' }];
    const isUnexplained = answer.value === 'no' && answer.rationale.trim() === '';
    return isUnexplained ? [{ criterion: id, number, kind: 'no-rationale' }] : [];
  });
}

/**
 * The judgement that follows from the answers, by the instrument's own thresholds: "no" when enough critical or key
 * criteria are "no"; otherwise "moderate" when a critical one is not shown by the file; otherwise "yes". Criteria that
 * do not apply to the file are not looked at. Nothing is derived from an incomplete review.
 */
export function deriveJudgement(instrument: Instrument, caseFile: CaseTraits, answers: Answers): Derived {
  const missing = missingAnswers(instrument, caseFile, answers);
  if (missing.length > 0) return { value: 'incomplete', because: missing };

  const reasons = criteriaFor(instrument, caseFile).flatMap((criterion): DerivedReason[] => {
    const { id, number } = criterion;
    const weight = weightFor(criterion, caseFile);
    const value = answers[id]?.value;
    if (value === 'no' && weight === 'critical') return [{ criterion: id, number, kind: 'critical-no' }];
    if (value === 'no' && weight === 'key') return [{ criterion: id, number, kind: 'key-no' }];
    if (value === 'not-shown' && weight === 'critical')
      return [{ criterion: id, number, kind: 'critical-not-shown' }];
    return [];
  });
  const { criticalNo, keyNo, criticalNotShownAsksModeration } = instrument.derivation;
  const of = (kind: DerivedReason['kind']) => reasons.filter((reason) => reason.kind === kind);
  const critical = of('critical-no');
  const key = of('key-no');
  const isFailing = critical.length >= criticalNo || key.length >= keyNo;
  if (isFailing) {
    // Only what tips the balance: a single key "no" beside a critical one explains nothing.
    const decisive = [
      ...(critical.length >= criticalNo ? critical : []),
      ...(key.length >= keyNo ? key : []),
    ];
    return { value: 'no', because: decisive.sort((a, b) => a.number - b.number) };
  }
  const notShown = of('critical-not-shown');
  if (criticalNotShownAsksModeration && notShown.length > 0) return { value: 'moderate', because: notShown };
  return { value: 'yes', because: [] };
}

const SAID: Record<DerivedReason['kind'], [one: string, several: string]> = {
  'critical-no': ['is critical and answered “no”', 'are critical and answered “no”'],
  'key-no': ['is key and answered “no”', 'are key and answered “no”'],
  'critical-not-shown': [
    'is critical and the file does not show it',
    'are critical and the file does not show them',
  ],
  unanswered: ['has no answer yet', 'have no answer yet'],
  'no-rationale': ['is “no” without a rationale', 'are “no” without a rationale'],
};

/** Why, for the screen: "Criterion 9 is critical and answered “no”." More than four are counted, not listed. */
export function explainDerived({ because }: Derived): string[] {
  const kinds = Object.keys(SAID) as DerivedReason['kind'][];
  return kinds.flatMap((kind) => {
    const numbers = because.filter((reason) => reason.kind === kind).map((reason) => String(reason.number));
    const [one, several] = SAID[kind];
    if (numbers.length === 0) return [];
    if (numbers.length === 1) return [`Criterion ${numbers[0] ?? ''} ${one}.`];
    if (numbers.length > 4)
      return [`${writeNumber(numbers.length, { startsSentence: true })} criteria ${several}.`];
    return [`Criteria ${listWithAnd(numbers)} ${several}.`];
  });
}
