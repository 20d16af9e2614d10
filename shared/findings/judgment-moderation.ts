import type { Judgment, JudgmentChallenge } from '@shared/inspection/judgment';

/** Where a judgment stands on its way: somebody proposed it, somebody challenges it, it was moderated, it is final. */
export type JudgmentStanding = 'proposed' | 'challenged' | 'moderated' | 'final';

export type ChallengeRow = JudgmentChallenge & { id: string };

/** The challenges to a judgment, the oldest first. */
export function challengesOf(judgment: Judgment): ChallengeRow[] {
  return Object.entries(judgment.challenges ?? {})
    .map(([id, challenge]) => ({ ...challenge, id }))
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}

export function openChallenges(judgment: Judgment): ChallengeRow[] {
  return challengesOf(judgment).filter(({ outcome }) => outcome === 'open');
}

/** A challenge that nobody answered outweighs the stage: even a final judgment is challenged then. */
export function judgmentStanding(judgment: Judgment): JudgmentStanding {
  return openChallenges(judgment).length > 0 ? 'challenged' : judgment.stage;
}
