import { bindingsFor } from '@shared/draft/binding';
import type { ClaimAttributes, DraftNode } from '@shared/draft/draft-node';
import { claimsOf, plainText, textSpans } from '@shared/draft/node-text';
import { type FoundNumber, findNumbers } from '@shared/draft/number-finder/find-numbers';
import { highlightRanges } from '@shared/findings/earlier/earlier-reports';
import type { Snapshot, TableName } from '@shared/inspection/entities';
import { onceFor } from '@shared/once-for';
import type { CheckedBlock, CheckedSection, CheckResult, Severity } from './check';
import { isComputed } from './checked-section';

/** What a count would be evidence of: people and files. Other counts ("three areas") are only listed. */
export const EVIDENCE_NOUN =
  /^\W*(?:[\w-]+\W+){0,3}?(?:cases?|files?|officers?|people|victims?|crimes?|incidents?|investigations?|calls?|members of staff|staff|supervisors?|detectives?|sergeants?|constables?|forms?|children|suspects?|interviews?|respondents?)\b/i;

/** Numbers of a block that no claim printed, in figures and in words. */
export const typedNumbers: (node: DraftNode) => readonly FoundNumber[] = onceFor((node: DraftNode) => {
  const claims = textSpans(node).filter((span) => span.claim !== null);
  return findNumbers(plainText(node)).filter(
    (number) => !claims.some((span) => number.from < span.to && number.to > span.from),
  );
});

/** A typed "16 of 18" beside a claim of 17 of 18: the same whole, another part. */
function contradicted(number: FoundNumber, claims: readonly ClaimAttributes[]): ClaimAttributes | undefined {
  if (number.of === null || number.value === null) return undefined;
  const sameWhole = claims.filter((claim) => claim.wording !== 'whole' && claim.accepted.d === number.of);
  if (sameWhole.some((claim) => claim.accepted.n === number.value)) return undefined;
  return sameWhole[0];
}

/** What was found out about numbers, by framework: carried on while the tables that a count can rest on stay as they are. */
const knownIn = onceFor(
  (_: Snapshot) => new WeakMap<CheckedSection['framework'], WeakMap<FoundNumber, boolean>>(),
  isSameEvidence,
);

/** Whether some count gives this number. Asked once for each number, until the evidence changes. */
function isInEvidence(number: FoundNumber, { snapshot, framework }: CheckedSection): boolean {
  const byFramework = knownIn(snapshot);
  const known = byFramework.get(framework) ?? new WeakMap<FoundNumber, boolean>();
  byFramework.set(framework, known);
  const answer = known.get(number) ?? bindingsFor(number, snapshot, framework, 1).length > 0;
  known.set(number, answer);
  return answer;
}

/** Typing in the draft changes none of the tables that a count can rest on. */
function isSameEvidence(before: Snapshot, now: Snapshot): boolean {
  return (Object.keys(now) as TableName[]).every(
    (table) => table === 'draftBlock' || table === 'section' || before[table] === now[table],
  );
}

function severityOf(number: FoundNumber, block: CheckedBlock): Severity {
  if (number.kind === 'claim' || number.kind === 'percentage') return 'block';
  return EVIDENCE_NOUN.test(block.text.slice(number.to)) ? 'warn' : 'note';
}

/** "In our last two inspections", where the earlier areas of this question give exactly that. */
function isHighlight(number: FoundNumber, block: CheckedBlock, section: CheckedSection): boolean {
  const own = section.snapshot.earlierAfi.filter(({ question }) => question === section.question.id);
  return highlightRanges(block.text, own, section.inspection.year).some(
    ({ from, to }) => number.from >= from && number.to <= to,
  );
}

/** Numbers that were typed: those that speak of evidence have to be claims, and may not contradict one. */
export function checkNumbers(section: CheckedSection): CheckResult[] {
  const claims = section.blocks.flatMap((block) => claimsOf(block.node));
  return section.blocks
    .filter((block) => !isComputed(block))
    .flatMap((block) =>
      typedNumbers(block.node)
        .filter(({ kind }) => kind === 'claim' || kind === 'count' || kind === 'percentage')
        .filter((number) => !isHighlight(number, block, section))
        .map((number): CheckResult => {
          const place = { blockId: block.id, range: { from: number.from, to: number.to } };
          const other = contradicted(number, claims);
          if (other !== undefined)
            return {
              ...place,
              rule: 'number-contradicts',
              severity: 'block',
              message: `“${number.text}” was typed, but the claim “${other.text}” gives ${other.accepted.n} of ${other.accepted.d}.`,
            };
          const advice = isInEvidence(number, section)
            ? 'The evidence gives this number: bind it.'
            : 'No count in the evidence gives it.';
          return {
            ...place,
            rule: 'number-without-source',
            severity: severityOf(number, block),
            message: `“${number.text}” was typed and is bound to nothing. ${advice}`,
          };
        }),
    );
}
