import { claimHouse } from '@shared/draft/claim';
import { plainText } from '@shared/draft/node-text';
import { InspectionInHand, VULNERABLE } from '@shared/draft/testing/inspection-in-hand';
import { compiledSection } from '@shared/draft/testing/section-in-hand';
import { describe, expect, it } from 'vitest';
import { acceptedBlock, changeWords, staleClaimsIn } from './accept-claim';

function overtaken() {
  const hand = new InspectionInHand();
  const first = hand.file(true, ['vulnerable-victim']);
  for (let file = 0; file < 11; file += 1) hand.file(true, ['vulnerable-victim']);
  hand.finding('The force does this well', { claims: [VULNERABLE] });
  compiledSection(hand);
  hand.change('review', first.review ?? '', {
    confirmation: { value: 'no', derived: 'no', reason: '', by: 'lead', at: 1 },
  });
  return hand;
}

describe('claims that the evidence has overtaken', () => {
  it('are listed with what is printed and what should be', () => {
    const hand = overtaken();
    const stale = staleClaimsIn(hand.snapshot.draftBlock, hand.snapshot);
    expect(stale.map(({ claim, was, is }) => [claim.text, changeWords(claim, was, is)])).toEqual([
      ['all 12', '12 → 11'],
    ]);
  });

  it('say both numbers where the whole changed too', () => {
    const hand = overtaken();
    hand.change('caseFile', hand.snapshot.caseFile[1]?.id ?? '', { standing: 'eliminated' });
    const stale = staleClaimsIn(hand.snapshot.draftBlock, hand.snapshot);
    expect(stale.map(({ claim, was, is }) => changeWords(claim, was, is))).toContain('12 of 12 → 10 of 11');
  });

  it('are accepted with their sentence, and only once', () => {
    const hand = overtaken();
    const house = claimHouse(hand.snapshot, hand.framework);
    const [stale] = staleClaimsIn(hand.snapshot.draftBlock, hand.snapshot);
    const accepted = acceptedBlock(hand.snapshot.draftBlock, stale?.claim.id ?? '', hand.snapshot, house);
    if (accepted === null) throw new Error('there is something to accept');
    expect(plainText(accepted.node)).toContain('an effective investigation in 11 of them.');
    hand.change('draftBlock', accepted.id, { node: accepted.node });
    expect(staleClaimsIn(hand.snapshot.draftBlock, hand.snapshot)).toEqual([]);
    expect(acceptedBlock(hand.snapshot.draftBlock, stale?.claim.id ?? '', hand.snapshot, house)).toBeNull();
    expect(acceptedBlock(hand.snapshot.draftBlock, 'nowhere', hand.snapshot, house)).toBeNull();
  });
});
