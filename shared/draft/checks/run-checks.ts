import type { Framework } from '@shared/framework/framework';
import type { Snapshot } from '@shared/inspection/entities';
import type { Check, CheckResult } from './check';
import { checkClaims, checkSmallCells } from './check-claims';
import { checkIdentifiers, checkSmallNumbers } from './check-disclosure';
import { checkFindings, checkOffers, checkSources } from './check-evidence';
import { checkFigures, checkStaleFigures } from './check-figures';
import { checkAreas, checkGrade, checkOutcomes } from './check-judgment';
import { checkNumbers } from './check-numbers';
import { checkQuantifiers } from './check-quantifiers';
import { checkSentences } from './check-style';
import { checkShortForms, checkTerms } from './check-terms';
import { checkedSection } from './checked-section';

const CHECKS: Check[] = [
  checkClaims,
  checkSmallCells,
  checkNumbers,
  checkSmallNumbers,
  checkQuantifiers,
  checkFindings,
  checkOffers,
  checkSources,
  checkOutcomes,
  checkAreas,
  checkGrade,
  checkTerms,
  checkShortForms,
  checkIdentifiers,
  checkSentences,
  checkFigures,
  checkStaleFigures,
];

/** Everything that has to be looked at before a section leaves, in reading order; what it lacks comes first. */
export function runChecks(snapshot: Snapshot, framework: Framework, sectionId: string): CheckResult[] {
  const section = checkedSection(snapshot, framework, sectionId);
  if (section === null) return [];
  const order = new Map(section.blocks.map((block, index) => [block.id, index]));
  const place = (result: CheckResult) => (result.blockId === null ? -1 : (order.get(result.blockId) ?? -1));
  return CHECKS.flatMap((check) => check(section)).sort(
    (one, other) => place(one) - place(other) || (one.range?.from ?? 0) - (other.range?.from ?? 0),
  );
}
