import { sentencesWithoutSource } from '@shared/draft/sources/sentence-sources';
import { strengthOf } from '@shared/evidence/strength';
import type { CheckedBlock, CheckedSection, CheckResult } from './check';
import { isComputed } from './checked-section';

function blockOf(finding: string, blocks: readonly CheckedBlock[]): string | null {
  return blocks.find((block) => block.finding?.id === finding)?.id ?? null;
}

/** Findings that lean on one kind of source, and contradictions that nobody addressed. */
export function checkFindings({ question, snapshot, blocks }: CheckedSection): CheckResult[] {
  return snapshot.finding
    .filter((finding) => finding.question === question.id)
    .flatMap((finding) => {
      const strength = strengthOf(finding, snapshot.evidenceLink, snapshot);
      const place = { blockId: blockOf(finding.id, blocks), range: null };
      const results: CheckResult[] = [];
      if (strength.isFileReviewOnly)
        results.push({
          ...place,
          rule: 'one-source-type',
          severity: 'block',
          message: 'Only the file review supports this finding: a small sample never stands alone.',
        });
      else if (strength.level < 2)
        results.push({
          ...place,
          rule: 'one-source-type',
          severity: 'warn',
          message: `The finding behind this passage stands on ${strength.level === 0 ? 'no evidence yet' : 'one kind of source'}.`,
        });
      const open = strength.openContradictions.length;
      if (open > 0)
        results.push({
          ...place,
          rule: 'contradiction-open',
          severity: 'warn',
          message: `${open === 1 ? 'One piece of evidence contradicts' : `${open} pieces of evidence contradict`} this and nobody has addressed it.`,
        });
      return results;
    });
}

const OFFER_WORDS = {
  new: 'The evidence gives a passage that the section does not have.',
  changed: 'The evidence behind this passage has changed since it was compiled.',
  'changed-by-both': 'The evidence behind this passage has changed since it was rewritten.',
  vanished: 'The evidence behind this passage is gone.',
  'vanished-but-written': 'The evidence behind this passage is gone; the words are a person’s own.',
} as const;

/** Where the draft no longer says what a compile would say. */
export function checkOffers({ offers, blocks }: CheckedSection): CheckResult[] {
  // Numbers of the annex that are no claims (the draw, the eliminations) have no other way to turn stale.
  const computed = new Set(blocks.filter(isComputed).map((block) => block.id));
  return offers.map((offer) => ({
    rule: 'evidence-changed',
    severity: offer.kind === 'new' ? 'note' : computed.has(offer.block.id) ? 'block' : 'warn',
    blockId: 'block' in offer ? offer.block.id : null,
    range: null,
    message: `${OFFER_WORDS[offer.kind]} Look at it under “Compile again”.`,
  }));
}

/** Sentences that rest on nothing anybody has named: no claim, no finding, nothing that was compiled. */
export function checkSources({ section, snapshot }: CheckedSection): CheckResult[] {
  return sentencesWithoutSource(section, snapshot).map(({ block, from, to }) => ({
    rule: 'no-source',
    severity: 'note',
    blockId: block,
    range: { from, to },
    message: 'This sentence was written by hand: no finding and no claim is behind it.',
  }));
}
