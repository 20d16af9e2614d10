import type { CaseFlag, Framework } from '@shared/framework/framework';
import type { CountQuery, Subset } from '@shared/review/count-query';
import type { AnswerValue, Instrument } from '@shared/review/instrument';

export const ANSWERS: { value: AnswerValue; label: string }[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not-shown', label: 'File does not show' },
];

/** "all", "flag:…" or "offence:…": a part of the files as one choice in a list. */
export function subsetOf(part: string): Subset {
  const [kind, id] = part.split(':');
  if (kind === 'flag') return { flag: id as CaseFlag };
  return kind === 'offence' && id !== undefined ? { offenceType: id } : {};
}

export function partsOf(framework: Framework) {
  return [
    { value: 'all', label: 'All case files' },
    ...framework.caseFlags.map(({ id, label }) => ({ value: `flag:${id}`, label: `Flag: ${label}` })),
    ...framework.offenceTypes.map(({ id, label }) => ({
      value: `offence:${id}`,
      label: `Offence: ${label}`,
    })),
  ];
}

export function queryFor(
  instrument: Pick<Instrument, 'id' | 'version'>,
  criterion: string,
  part: string,
  answer: AnswerValue,
): CountQuery {
  return {
    instrumentId: instrument.id,
    instrumentVersion: instrument.version,
    criterion,
    subset: subsetOf(part),
    answers: [answer],
  };
}
