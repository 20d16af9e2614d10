import type { Criterion, Instrument } from './instrument';

/** What stops a checklist from being published, as a sentence; with the criterion to go to, where there is one. */
export interface InstrumentProblem {
  words: string;
  criterion: string | null;
}

function criterionProblems(criterion: Criterion): string[] {
  const { number, text, weight, weightOnlyWithFlag, applies, positive = '', negative = '' } = criterion;
  const problems: string[] = [];
  if (text.trim() === '') problems.push(`Criterion ${number} has no text. Say what it asks, or remove it.`);
  if (weight !== 'ordinary' && weightOnlyWithFlag?.length === 0)
    problems.push(`Criterion ${number} is ${weight} only for some flags, but none is chosen.`);
  if (applies !== undefined) {
    if ((applies.offenceTypes ?? []).length + (applies.anyFlag ?? []).length === 0)
      problems.push(
        `Criterion ${number} applies only to some files, but no offence type and no flag is chosen. No file would be asked.`,
      );
    if (applies.because.trim() === '')
      problems.push(`Criterion ${number} does not say why it is hidden where it does not apply.`);
  }
  if ((positive.trim() === '') !== (negative.trim() === ''))
    problems.push(
      `Criterion ${number} has a wording for only one of “yes” and “no”. A draft needs both, or none.`,
    );
  return problems;
}

function repeated(criteria: readonly Criterion[]): InstrumentProblem[] {
  const first = new Map<string, Criterion>();
  return criteria.flatMap((criterion) => {
    const text = criterion.text.trim().toLowerCase();
    const known = first.get(text);
    if (known === undefined) first.set(text, criterion);
    return known === undefined || text === ''
      ? []
      : [
          {
            words: `Criteria ${known.number} and ${criterion.number} ask the same.`,
            criterion: criterion.id,
          },
        ];
  });
}

const isCount = (value: number) => Number.isInteger(value) && value >= 1;

/** Everything that has to be mended before a checklist can be published, in the order of the screen. */
export function instrumentProblems(instrument: Omit<Instrument, 'id' | 'version'>): InstrumentProblem[] {
  const { title, criteria, derivation, overall } = instrument;
  const general = (isWrong: boolean, words: string) => (isWrong ? [{ words, criterion: null }] : []);
  return [
    ...general(title.trim() === '', 'The checklist has no title.'),
    ...general(criteria.length === 0, 'The checklist asks nothing yet. Add a criterion.'),
    ...criteria.flatMap((criterion) =>
      criterionProblems(criterion).map((words) => ({ words, criterion: criterion.id })),
    ),
    ...repeated(criteria),
    ...general(
      !isCount(derivation.criticalNo),
      'The number of critical “no” that make a file not effective has to be 1 or more.',
    ),
    ...general(
      !isCount(derivation.keyNo),
      'The number of key “no” that make a file not effective has to be 1 or more.',
    ),
    ...general(overall.text.trim() === '', 'The overall question has no text.'),
    ...general(
      overall.positive.trim() === '' || overall.negative.trim() === '',
      'The overall question needs its wording for “yes” and for “no”: a draft prints it.',
    ),
  ];
}
