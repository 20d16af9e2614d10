import { fileReview } from '@shared/framework/peel-2017/instrument';
import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import type { CaseFile, Review, Row, Snapshot } from '@shared/inspection/entities';
import type { CountQuery } from './count-query';
import type { Answer, AnswerValue, Instrument } from './instrument';

// Plain rows for tests of rules: an inspection is a handful of letters in a table.

export const instrument: Instrument = fileReview;

export function emptySnapshot(): Snapshot {
  return {
    inspection: [
      {
        id: 'inspection',
        frameworkId: peel2017.id,
        frameworkVersion: peel2017.version,
        force: 'West Mercia Police',
        alliancePartner: '',
        title: 'A test',
        year: 2017,
        fieldworkFrom: '2017-11-06',
        fieldworkTo: '2017-11-17',
        team: [],
        scope: {},
        marking: 'OFFICIAL',
        percentFrom: 50,
        quantifierScale: 'default',
        status: 'open',
        isExample: false,
      },
    ],
    earlierAfi: [],
    sampleFrame: [],
    draw: [],
    caseFile: [],
    instrument: [],
    review: [],
    escalation: [],
    interviewQuestion: [],
    note: [],
    noteBlock: [],
    theme: [],
    coding: [],
    attachment: [],
    finding: [],
    evidenceLink: [],
    dataSeries: [],
    areaForImprovement: [],
    causeOfConcern: [],
    recommendation: [],
    judgment: [],
    section: [],
    draftBlock: [],
  };
}

export function caseFile(number: number, more: Partial<CaseFile> = {}): Row<'caseFile'> {
  return {
    id: `file-${number}`,
    draw: 'draw',
    reference: `WM-${String(number).padStart(4, '0')}`,
    crimeReference: `invented ${number}`,
    frameRow: number,
    stratum: 'abh',
    offenceType: 'abh',
    recordedOn: '2017-02-14',
    drawnOrder: number,
    standing: 'drawn',
    flags: [],
    reviewer: '',
    secondReviewer: '',
    ...more,
  };
}

const LETTERS: Record<string, AnswerValue> = { y: 'yes', n: 'no', a: 'not-applicable', s: 'not-shown' };

function answer(value: AnswerValue): Answer {
  return { value, rationale: value === 'no' ? 'What the file shows.' : '', locator: '' };
}

/** Every criterion "yes" except those named. */
export function answersWith(changes: Partial<Record<string, AnswerValue>> = {}): Record<string, Answer> {
  const { criteria } = instrument;
  return Object.fromEntries(criteria.map(({ id }) => [id, answer(changes[id] ?? 'yes')]));
}

/** A completed review; the judgement is "yes" unless said otherwise. */
export function review(
  file: string,
  changes: Partial<Record<string, AnswerValue>> = {},
  more: Partial<Review> & { judgement?: 'yes' | 'no' } = {},
): Row<'review'> {
  const { judgement = 'yes', ...rest } = more;
  const role = rest.role ?? 'primary';
  return {
    id: `${role}-${file}`,
    caseFile: file,
    instrumentId: instrument.id,
    instrumentVersion: instrument.version,
    role,
    reviewer: 'reviewer',
    status: 'completed',
    answers: answersWith(changes),
    confirmation: { value: judgement, derived: judgement, reason: '', by: 'reviewer', at: 1 },
    completedAt: 1,
    ...rest,
  };
}

/**
 * One file for each letter (y, n, a, s): its answer to one criterion in a completed primary review; "-" is a file that
 * nobody has reviewed yet.
 */
export function snapshotOf(criterion: string, letters: string): Snapshot {
  const snapshot = emptySnapshot();
  for (const [at, letter] of [...letters.replaceAll(' ', '')].entries()) {
    const file = caseFile(at + 1);
    snapshot.caseFile.push(file);
    const value = LETTERS[letter];
    if (value === undefined) continue;
    const judgement = value === 'no' ? 'no' : 'yes';
    snapshot.review.push(review(file.id, { [criterion]: value }, { judgement }));
  }
  return snapshot;
}

export function asking(criterion: string, more: Partial<CountQuery> = {}): CountQuery {
  return {
    instrumentId: instrument.id,
    instrumentVersion: instrument.version,
    criterion,
    subset: {},
    answers: ['yes'],
    ...more,
  };
}
