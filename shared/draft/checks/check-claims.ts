import { claimState } from '@shared/draft/claim';
import { textSpans } from '@shared/draft/node-text';
import { isPeopleQuery } from '@shared/evidence/people-query';
import type { CheckedSection, CheckResult } from './check';

/** Claims that print another number than the evidence gives now. */
export function checkClaims({ blocks, snapshot }: CheckedSection): CheckResult[] {
  return blocks.flatMap((block) =>
    textSpans(block.node).flatMap((span): CheckResult[] => {
      if (span.claim === null) return [];
      const state = claimState(span.claim, snapshot);
      if (state.kind === 'fresh') return [];
      return [
        {
          rule: 'stale-claim',
          severity: 'block',
          blockId: block.id,
          range: { from: span.from, to: span.to },
          message: `The draft prints “${span.claim.text}”; the evidence now gives ${state.is.n} of ${state.is.d}.`,
        },
      ];
    }),
  );
}

function smallWords(printed: number, isAboutPeople: boolean): string {
  if (isAboutPeople) return printed === 1 ? 'one person' : `${printed} people`;
  return printed === 1 ? 'one case' : `${printed} cases`;
}

/** Counts of one to four people or files: a reader may recognise somebody. */
export function checkSmallCells({ blocks }: CheckedSection): CheckResult[] {
  return blocks.flatMap((block) =>
    textSpans(block.node).flatMap((span): CheckResult[] => {
      const claim = span.claim;
      if (claim === null) return [];
      const printed = claim.wording === 'whole' ? claim.accepted.d : claim.accepted.n;
      if (printed < 1 || printed > 4) return [];
      return [
        {
          rule: 'small-cell',
          severity: 'warn',
          blockId: block.id,
          range: { from: span.from, to: span.to },
          message: `“${claim.text}” is about ${smallWords(printed, isPeopleQuery(claim.query))}: make sure that nobody can be recognised.`,
        },
      ];
    }),
  );
}
