import type { Judgment, JudgmentChallenge } from '@shared/inspection/judgment';
import { describe, expect, it } from 'vitest';
import { challengesOf, judgmentStanding, openChallenges } from './judgment-moderation';

const judgment: Judgment = { question: 'q', grade: 'good', stage: 'proposed', rationale: '', by: 'lead' };
const challenge: JudgmentChallenge = {
  by: 'colleague',
  at: 2,
  grade: 'requires-improvement',
  reason: 'Two of the findings stand on one source.',
  answer: '',
  outcome: 'open',
  answeredBy: '',
  answeredAt: null,
};

describe('the way of a judgment', () => {
  it('is what its stage says as long as nobody challenges it', () => {
    expect(judgmentStanding(judgment)).toBe('proposed');
    expect(judgmentStanding({ ...judgment, stage: 'final' })).toBe('final');
  });

  it('is challenged while a challenge is open, even when it was called final', () => {
    expect(judgmentStanding({ ...judgment, stage: 'final', challenges: { x: challenge } })).toBe(
      'challenged',
    );
    const answered = { ...challenge, outcome: 'kept', answer: 'Both are addressed.' } as const;
    expect(judgmentStanding({ ...judgment, stage: 'moderated', challenges: { x: answered } })).toBe(
      'moderated',
    );
  });

  it('keeps every challenge, the oldest first, and knows which are open', () => {
    const challenges = {
      later: { ...challenge, at: 3 },
      first: { ...challenge, outcome: 'changed' as const },
    };
    expect(challengesOf({ ...judgment, challenges }).map(({ id }) => id)).toEqual(['first', 'later']);
    expect(openChallenges({ ...judgment, challenges }).map(({ id }) => id)).toEqual(['later']);
  });
});
