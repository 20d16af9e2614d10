import type { AcceptedValue } from '@shared/draft/draft-node';
import { claimsOf, textSpans } from '@shared/draft/node-text';
import { quantifierPattern } from '@shared/draft/quantifier-words';
import { quantifiedPoints, scaleOf } from '@shared/evidence/quantified-points';
import { quantifierChoices } from '@shared/text/quantifier';
import type { CheckedBlock, CheckedSection, CheckResult } from './check';
import { isComputed, isRunningText } from './checked-section';

interface Quantified {
  word: string;
  from: number;
  to: number;
  isAboutPeople: boolean;
}

function quantifiersOf(block: CheckedBlock, pattern: RegExp): Quantified[] {
  const claims = textSpans(block.node).filter((span) => span.claim !== null);
  return [...block.text.matchAll(pattern)]
    .map((match) => ({
      word: (match[1] ?? '').toLowerCase(),
      from: match.index,
      to: match.index + match[0].length,
      isAboutPeople: match[2] !== undefined,
    }))
    .filter(({ from, to }) => !claims.some((span) => from < span.to && to > span.from));
}

/** What the word is about: people who were counted for this finding, or the files of a claim in the same block. */
function countsFor(quantified: Quantified, block: CheckedBlock, section: CheckedSection): AcceptedValue[] {
  if (!quantified.isAboutPeople)
    return claimsOf(block.node)
      .filter(({ wording }) => wording !== 'whole')
      .map(({ accepted }) => accepted);
  if (block.finding === null) return [];
  const { points } = quantifiedPoints(block.finding, section.snapshot.evidenceLink, section.snapshot);
  return points.groups.length === 0 ? [] : [{ n: points.heldBy, d: points.ofSpeakers }];
}

function spelt(word: string): string {
  if (word === 'less than half') return 'fewer than half';
  if (word === 'the vast majority') return 'almost all';
  return word;
}

/** Loose words claim no share: they need a count behind them and nothing more. */
const LOOSE = new Set(['some', 'a number of', 'many', 'several']);

/** "Most officers told us" needs counted officers, and a share that the scale calls "most". */
export function checkQuantifiers(section: CheckedSection): CheckResult[] {
  const scale = scaleOf(section.snapshot);
  const pattern = quantifierPattern(scale);
  return section.blocks
    .filter((block) => isRunningText(block) && !isComputed(block))
    .flatMap((block) =>
      quantifiersOf(block, pattern).flatMap((found): CheckResult[] => {
        const place = { blockId: block.id, range: { from: found.from, to: found.to } };
        const counts = countsFor(found, block, section);
        if (counts.length === 0)
          return [
            {
              ...place,
              rule: 'quantifier-without-count',
              severity: 'warn',
              message: `“${found.word}” has no count behind it: ${found.isAboutPeople ? 'link passages that say how many people held this' : 'bind a count of the files'}.`,
            },
          ];
        if (LOOSE.has(found.word) || scale === undefined) return [];
        const judged = counts.map((value) =>
          quantifierChoices(scale, value.n, value.d).find(({ word }) => word === spelt(found.word)),
        );
        const refused = judged.find((choice) => choice !== undefined && !choice.isAllowed);
        if (refused === undefined || judged.some((choice) => choice?.isAllowed === true)) return [];
        return [{ ...place, rule: 'quantifier-outside-band', severity: 'block', message: refused.because }];
      }),
    );
}
