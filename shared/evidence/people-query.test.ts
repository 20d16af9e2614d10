import { InspectionInHand } from '@shared/draft/testing/inspection-in-hand';
import { describe, expect, it } from 'vitest';
import { describePeople, peopleCount, rolesOf } from './people-query';

function told() {
  const hand = new InspectionInHand();
  const finding = hand.finding('Officers know how to use the form.');
  const said = (
    speakers: { role: string; count: number }[],
    heldBy: number | null,
    stance = 'supporting',
  ) => {
    const note = hand.add('note', {
      type: 'focus-group',
      title: '',
      place: '',
      happenedAt: 0,
      author: 'lead',
      speakers,
      questions: [],
      headings: [],
      themes: [],
    });
    const of = heldBy === null ? null : speakers.reduce((sum, { count }) => sum + count, 0);
    const id = hand.add('noteBlock', {
      note,
      position: 'a',
      kind: 'paraphrase',
      text: 'We know it.',
      heldBy,
      ofSpeakers: of,
    });
    hand.add('evidenceLink', {
      finding,
      source: { kind: 'note-block', id },
      stance: stance as 'supporting',
      comment: '',
      addressed: '',
    });
  };
  said([{ role: 'response officers', count: 8 }], 7);
  said([{ role: 'response officers', count: 6 }], 6);
  said([{ role: 'detectives', count: 5 }], 1);
  said(
    [
      { role: 'response officers', count: 3 },
      { role: 'supervisors', count: 2 },
    ],
    4,
  );
  said([{ role: 'supervisors', count: 4 }], null);
  said([{ role: 'supervisors', count: 9 }], 9, 'contradicting');
  return { hand, finding };
}

describe('people who held what supports a finding', () => {
  const { hand, finding } = told();
  const count = (role: string) => {
    const { heldBy, ofSpeakers } = peopleCount({ kind: 'people', finding, role }, hand.snapshot);
    return [heldBy, ofSpeakers];
  };

  it('are added up over all groups that were counted', () => {
    expect(count('')).toEqual([18, 24]);
  });

  it('are counted for a role only where nobody else was in the group', () => {
    expect(count('response officers')).toEqual([13, 14]);
    expect(count('detectives')).toEqual([1, 5]);
    expect(count('supervisors')).toEqual([0, 0]);
    expect(rolesOf(finding, hand.snapshot)).toEqual(['detectives', 'response officers', 'supervisors']);
  });

  it('are described with what they held', () => {
    expect(describePeople({ kind: 'people', finding, role: 'detectives' }, hand.snapshot)).toBe(
      'Detectives who held: Officers know how to use the form.',
    );
  });
});
