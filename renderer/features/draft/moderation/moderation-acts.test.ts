import type { Judgment, Row } from '@shared/inspection/entities';
import { describe, expect, it } from 'vitest';
import { addReturnedAct, answerChallengeAct, decideRemarkAct, restoreVersionAct } from './moderation-acts';

const remark = {
  kind: 'suggestion',
  block: 'b',
  about: 'many',
  text: 'most',
  by: 'lead',
  at: 1,
  from: 'typed',
  state: 'open',
  reason: '',
  decidedBy: '',
  decidedAt: null,
} as const;
const block: Row<'draftBlock'> = {
  id: 'b',
  section: 's',
  position: 'a',
  node: { type: 'paragraph', content: [{ type: 'text', text: 'So many said so.' }] },
  origin: '',
  compiled: null,
};
const decision = { state: 'accepted', reason: '', by: 'lead', at: 2 } as const;

describe('acts of moderation', () => {
  it('put a suggestion’s words in and settle it in one act', () => {
    const act = decideRemarkAct('s', { ...remark, id: 'r' }, decision, block);
    expect(act?.changes).toHaveLength(2);
    expect(JSON.stringify(act?.changes[0])).toContain('So most said so.');
    expect(act?.label).toBe('Accept a suggestion');
  });

  it('do nothing when the words of a suggestion are gone', () => {
    expect(decideRemarkAct('s', { ...remark, about: 'few', id: 'r' }, decision, block)).toBeNull();
    expect(decideRemarkAct('s', { ...remark, id: 'r' }, decision, undefined)).toBeNull();
  });

  it('take over from a returned document only what the section does not hold', () => {
    const challenge = { ...remark, kind: 'challenge' } as const;
    const section = { id: 's', question: 'q', compiledAt: 0, remarks: { one: challenge } };
    expect(addReturnedAct(section, 'Q3', [challenge])).toBeNull();
    const taken = addReturnedAct(section, 'Q3', [challenge, { ...challenge, text: 'some' }]);
    expect(taken?.added).toHaveLength(1);
    expect(taken?.act.label).toBe('Read a challenge to Q3 from a Word document');
  });

  it('call a judgment moderated once its last challenge is answered, and change the grade where that was the answer', () => {
    const challenge = (at: number) => ({
      by: 'c',
      at,
      grade: 'inadequate',
      reason: 'r',
      answer: '',
      outcome: 'open' as const,
      answeredBy: '',
      answeredAt: null,
    });
    const judgment: Row<'judgment'> = {
      id: 'j',
      question: 'q',
      grade: 'good',
      stage: 'proposed',
      rationale: '',
      by: 'lead',
      challenges: { one: challenge(1), two: challenge(2) },
    };
    const sets = (row: Judgment & { id: string }, id: string, outcome: 'kept' | 'changed') =>
      answerChallengeAct(row, id, outcome, 'Because.', 'lead', 3).changes.map((change) =>
        change.op === 'patch' ? change.set : {},
      );
    expect(sets(judgment, 'one', 'changed')[1]).toEqual({ grade: 'inadequate' });
    const last = { ...judgment, challenges: { two: challenge(2) } };
    expect(sets(last, 'two', 'kept')[1]).toEqual({ stage: 'moderated' });
    expect(sets(judgment, 'nobody', 'kept')).toEqual([]);
  });

  it('bring removed blocks of a version back before they are given their old words', () => {
    const set = { node: block.node, position: 'a', origin: '', compiled: null };
    const act = restoreVersionAct('First', { restore: [{ id: 'b', set }], patches: [], removes: ['x'] });
    expect(act.changes.map(({ op, id }) => [op, id])).toEqual([
      ['remove', 'x'],
      ['restore', 'b'],
      ['patch', 'b'],
    ]);
  });
});
