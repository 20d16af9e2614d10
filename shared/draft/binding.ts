import { claimValue } from '@shared/draft/claim';
import type { AcceptedValue, ClaimWording } from '@shared/draft/draft-node';
import type { FoundNumber } from '@shared/draft/number-finder/find-numbers';
import type { CaseFlag, Framework } from '@shared/framework/framework';
import type { Snapshot } from '@shared/inspection/entities';
import type { CountQuery, Subset } from '@shared/review/count-query';
import type { AnswerValue } from '@shared/review/instrument';

/** A query that gives the number a person typed, and how the number would be printed as a claim. */
export interface Binding {
  query: CountQuery;
  value: AcceptedValue;
  wording: ClaimWording;
}

const FLAG_NOUNS: Record<CaseFlag, string> = {
  'vulnerable-victim': 'cases that involved vulnerable victims',
  'domestic-abuse': 'cases that involved domestic abuse',
  child: 'cases that involved children',
  'mental-health': 'cases that involved mental health',
  'repeat-victim': 'cases that involved repeat victims',
};

/** How the whole of a query is named, unless the inspector names it otherwise. */
export function usualNoun(query: CountQuery, framework: Framework): string {
  const { flag, offenceType } = query.subset;
  if (flag !== undefined) return FLAG_NOUNS[flag];
  const offence = framework.offenceTypes.find((candidate) => candidate.id === offenceType);
  if (offence !== undefined)
    return `cases of ${offence.label.charAt(0).toLowerCase()}${offence.label.slice(1)}`;
  return query.criterion === 'overall' ? 'cases' : 'relevant cases';
}

const ANSWERS: AnswerValue[][] = [['yes'], ['no'], ['not-shown']];

function subsets(framework: Framework): Subset[] {
  return [
    {},
    ...framework.caseFlags.map(({ id }): Subset => ({ flag: id })),
    ...framework.offenceTypes.map(({ id }): Subset => ({ offenceType: id })),
  ];
}

function queries(framework: Framework): CountQuery[] {
  return framework.instruments.flatMap((instrument) =>
    ['overall', ...instrument.criteria.map(({ id }) => id)].flatMap((criterion) =>
      subsets(framework).flatMap((subset) =>
        ANSWERS.map((answers) => ({
          instrumentId: instrument.id,
          instrumentVersion: instrument.version,
          criterion,
          subset,
          answers,
        })),
      ),
    ),
  );
}

/** The n and d that a typed number speaks of; null when it is no count of files. */
function meant(number: FoundNumber): { n: number | null; d: number | null } | null {
  if (number.kind === 'count') return { n: null, d: number.value };
  if (number.kind !== 'claim' || number.value === null) return null;
  if (number.of !== null) return { n: number.value, d: number.of };
  const isNone = /^(?:none|neither)/i.test(number.text);
  const isAll = /^(?:all|both|each|every)/i.test(number.text);
  if (isNone) return { n: 0, d: number.value };
  return isAll ? { n: number.value, d: number.value } : null;
}

/**
 * Queries that give exactly the number a person typed, most likely first: the overall judgement before single
 * criteria, all files before parts of them.
 * @param limit how many to offer
 */
export function bindingsFor(
  number: FoundNumber,
  snapshot: Snapshot,
  framework: Framework,
  limit = 6,
): Binding[] {
  const wanted = meant(number);
  if (wanted === null || wanted.d === null) return [];
  const found: Binding[] = [];
  const isWhole = wanted.n === null;
  for (const query of queries(framework)) {
    // For a whole alone the answer asked for does not matter: one of them is enough.
    if (isWhole && (query.answers[0] !== 'yes' || query.criterion !== 'overall')) continue;
    const value = claimValue(query, snapshot);
    if (value.d === 0 || value.d !== wanted.d || (!isWhole && value.n !== wanted.n)) continue;
    found.push({ query, value, wording: isWhole ? 'whole' : 'n-of-d' });
    if (found.length === limit) break;
  }
  return found;
}
