import type { Provenance } from '@shared/framework/framework';
import { provenanceLabel, provenances } from '@shared/framework/labels';
import type { Finding, Row } from '@shared/inspection/entities';
import { listWithAnd } from '@shared/text/list';
import { capitalise, writeNumber } from '@shared/text/number';
import { type EvidenceData, provenanceOf } from './provenance';

/** How well a finding stands: the number of independent kinds of source behind it, up to three. */
export interface Strength {
  level: 0 | 1 | 2 | 3;
  name: 'none' | 'weak' | 'adequate' | 'strong';
  /** For the meter: "Adequate: two kinds of source". */
  words: string;
  /** Kinds of source among the supporting evidence, in the order of the matrix. */
  provenances: Provenance[];
  /** Nothing but the file review supports it: never enough for a finding about the force. */
  isFileReviewOnly: boolean;
  /** Nothing but force leaders support it: told by the force, not verified. */
  isForceLeadersOnly: boolean;
  /** Contradicting evidence that nobody has addressed. */
  openContradictions: Row<'evidenceLink'>[];
  addressedContradictions: Row<'evidenceLink'>[];
}

const NAMES = ['none', 'weak', 'adequate', 'strong'] as const;
const LEVELS = [0, 1, 2, 3] as const;

function wordsFor(level: 0 | 1 | 2 | 3, kinds: number): string {
  if (level === 0) return 'No evidence yet';
  return `${capitalise(NAMES[level])}: ${writeNumber(kinds)} ${kinds === 1 ? 'kind' : 'kinds'} of source`;
}

/**
 * Triangulation: one independent kind of source is weak, two adequate, three strong. Two notes of the same kind are
 * one kind; context and the inspector's own view are none.
 * @param links of this finding (others are ignored)
 */
export function strengthOf(
  finding: Pick<Row<'finding'>, 'id'>,
  links: readonly Row<'evidenceLink'>[],
  data: EvidenceData,
): Strength {
  const own = links.filter((link) => link.finding === finding.id);
  const supporting = own.filter(({ stance }) => stance === 'supporting');
  const kinds = new Set(supporting.map(({ source }) => provenanceOf(source, data)));
  const found = provenances.filter((provenance) => kinds.has(provenance));
  const level = LEVELS[Math.min(found.length, 3)] ?? 0;
  const contradicting = own.filter(({ stance }) => stance === 'contradicting');
  return {
    level,
    name: NAMES[level],
    words: wordsFor(level, found.length),
    provenances: found,
    isFileReviewOnly: found.length === 1 && found[0] === 'case-file',
    isForceLeadersOnly: found.length === 1 && found[0] === 'force-leaders',
    openContradictions: contradicting.filter(({ addressed }) => addressed.trim() === ''),
    addressedContradictions: contradicting.filter(({ addressed }) => addressed.trim() !== ''),
  };
}

/** What has to be said of a finding that leans on one kind of source that cannot carry it alone. */
export function strengthCaveats({ isFileReviewOnly, isForceLeadersOnly }: Strength): string[] {
  return [
    ...(isFileReviewOnly ? ['File review only'] : []),
    ...(isForceLeadersOnly ? ['Told by the force, not verified'] : []),
  ];
}

/** "Case file and document": the kinds of source in one line; empty when there are none. */
export function provenancesInWords(found: readonly Provenance[]): string {
  return capitalise(listWithAnd(found.map((provenance) => provenanceLabel(provenance).toLowerCase())));
}

const CLAIMS_TO_KNOW = /\bwe (found|saw|observed|confirmed|established|identified|noted)\b/i;

/** Whether a statement speaks as if the inspectors knew: "we found", not "the force told us". */
export function claimsToKnow(finding: Pick<Finding, 'statement'>): boolean {
  return CLAIMS_TO_KNOW.test(finding.statement);
}
