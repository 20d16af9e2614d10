import type { Instant } from './entities';

export interface Judgment {
  /** A question's id, or "overall". */
  question: string;
  grade: string;
  stage: 'proposed' | 'moderated' | 'final';
  rationale: string;
  by: string;
  /** What colleagues hold against the grade, by id; absent until somebody does. */
  challenges?: Record<string, JudgmentChallenge>;
}

/** Why a colleague would grade otherwise, and what came of it. */
export interface JudgmentChallenge {
  by: string;
  at: Instant;
  /** The grade that is argued for. */
  grade: string;
  reason: string;
  /** Empty while the challenge is open. */
  answer: string;
  /** Whether the grade was changed to the one argued for. */
  outcome: 'open' | 'kept' | 'changed';
  answeredBy: string;
  answeredAt: Instant | null;
}
