import type { Row } from '@shared/inspection/entities';
import {
  type Coefficient,
  cohenKappa,
  gwetAc1,
  percentageAgreement,
  ratingTable,
} from './agreement-statistics';
import { explainParadox } from './agreement-words';
import { appliesTo } from './applicability';
import { laterReview } from './deciding-review';
import type { AnswerValue, Instrument } from './instrument';
import { OVERALL } from './instruments';
import { indexReviews, type ReviewData } from './review-index';

/** A case file that two inspectors reviewed on the same version of the checklist, both to the end. */
export interface ReviewPair {
  file: Row<'caseFile'>;
  primary: Row<'review'>;
  second: Row<'review'>;
}

/** The pairs of an inspection in the order of their references. Only files in the sample; an adjudication changes nothing. */
export function reviewPairs(data: ReviewData, instrument: Pick<Instrument, 'id' | 'version'>): ReviewPair[] {
  const completed = new Map<string, Row<'review'>>();
  for (const review of data.review) {
    const isAsked = review.instrumentId === instrument.id && review.instrumentVersion === instrument.version;
    if (review.status !== 'completed' || !isAsked) continue;
    const key = `${review.caseFile}/${review.role}`;
    const known = completed.get(key);
    completed.set(key, known === undefined ? review : laterReview(review, known));
  }
  return indexReviews(data).files.flatMap((file) => {
    const primary = completed.get(`${file.id}/primary`);
    const second = completed.get(`${file.id}/second`);
    return primary === undefined || second === undefined ? [] : [{ file, primary, second }];
  });
}

export interface Agreement {
  /** A criterion's id, "overall" for the confirmed judgement, or "all" for every answer to every criterion. */
  criterion: string;
  /** Case files (for "all": their answers) that both reviewers judged, `not-applicable` left out. */
  percentage: { agreed: number; of: number } & Coefficient;
  kappa: Coefficient;
  ac1: Coefficient;
  /** Whether they agreed that the criterion applies at all, reported on its own. */
  applicability: { agreed: number; of: number } & Coefficient;
  /** Case files on which the two differ, about the answer or about applicability. */
  differing: string[];
  /** Why kappa is low although they agree; empty where it is not. */
  explanation: string;
}

interface Judged {
  file: string;
  answers: readonly [AnswerValue, AnswerValue];
}

const ANSWERS = ['yes', 'no', 'not-shown'] as const satisfies AnswerValue[];
const JUDGEMENTS = ['yes', 'no'] as const satisfies AnswerValue[];

function judged(pairs: readonly ReviewPair[], instrument: Instrument, criterionId: string): Judged[] {
  const criterion = instrument.criteria.find((candidate) => candidate.id === criterionId);
  return pairs.flatMap(({ file, primary, second }) => {
    if (criterion !== undefined && !appliesTo(criterion, file).applies) return [];
    const said = (review: Row<'review'>) =>
      criterionId === OVERALL ? review.confirmation?.value : review.answers[criterionId]?.value;
    const [first, other] = [said(primary), said(second)];
    return first === undefined || other === undefined
      ? []
      : [{ file: file.id, answers: [first, other] as const }];
  });
}

function agreement(
  criterion: string,
  said: readonly Judged[],
  categories: readonly AnswerValue[],
): Agreement {
  const answers = said.map((pair) => pair.answers);
  const table = ratingTable(answers, categories);
  const applies = answers.map(([a, b]) => [a !== 'not-applicable', b !== 'not-applicable'] as const);
  const kappa = cohenKappa(table);
  const percentage = percentageAgreement(table);
  const differing = said.filter(({ answers: [a, b] }) => a !== b).map(({ file }) => file);
  return {
    criterion,
    percentage,
    kappa,
    ac1: gwetAc1(table),
    applicability: percentageAgreement(ratingTable(applies, [true, false])),
    differing: [...new Set(differing)],
    explanation: explainParadox(table, categories, percentage.value, kappa.value),
  };
}

/** How far two inspectors would have answered alike: the overall judgement, all answers together, each criterion. */
export interface AgreementReport {
  /** Case files with a completed second review. */
  files: string[];
  overall: Agreement;
  all: Agreement;
  criteria: Agreement[];
}

/** Agreement between primary and second reviews of an inspection, on one version of the checklist. */
export function agreementReport(data: ReviewData, instrument: Instrument): AgreementReport {
  const pairs = reviewPairs(data, instrument);
  const perCriterion = instrument.criteria.map(({ id }) => ({ id, said: judged(pairs, instrument, id) }));
  return {
    files: pairs.map(({ file }) => file.id),
    overall: agreement(OVERALL, judged(pairs, instrument, OVERALL), JUDGEMENTS),
    all: agreement(
      'all',
      perCriterion.flatMap(({ said }) => said),
      ANSWERS,
    ),
    criteria: perCriterion.map(({ id, said }) => agreement(id, said, ANSWERS)),
  };
}
