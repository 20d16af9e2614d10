import { type Act, type Change, newId, patch, put, remove } from '@data/change';
import { applySuggestion, decided, type RemarkRow } from '@shared/draft/moderation/remarks';
import { newRemarks } from '@shared/draft/moderation/remarks-from-word';
import type { VersionRestore } from '@shared/draft/moderation/restore-version';
import { challengesOf } from '@shared/findings/judgment-moderation';
import type { DraftRemark } from '@shared/inspection/draft-rows';
import type { Instant, Judgment, Row } from '@shared/inspection/entities';

const ADDED: Record<DraftRemark['kind'], string> = {
  comment: 'Comment on',
  suggestion: 'Suggest other words in',
  challenge: 'Record a challenge to',
};

export function addRemarkAct(section: string, code: string, remark: DraftRemark): Act {
  return {
    label: `${ADDED[remark.kind]} ${code}`,
    changes: [patch('section', section, { [`remarks/${newId()}`]: remark })],
  };
}

/** The challenges of a returned document that the section does not hold yet; null when there is none. */
export function addReturnedAct(
  section: Row<'section'>,
  code: string,
  read: readonly DraftRemark[],
): { act: Act; added: DraftRemark[] } | null {
  const added = newRemarks(read, Object.values(section.remarks ?? {}));
  if (added.length === 0) return null;
  const number = added.length === 1 ? 'a challenge' : `${added.length} challenges`;
  return {
    added,
    act: {
      label: `Read ${number} to ${code} from a Word document`,
      changes: added.map((remark) => patch('section', section.id, { [`remarks/${newId()}`]: remark })),
    },
  };
}

export interface Decision {
  state: 'accepted' | 'not-accepted';
  reason: string;
  by: string;
  at: Instant;
}

/**
 * A decision on a remark; an accepted suggestion puts its words into the draft in the same act.
 * @param block where the remark stands
 * @returns null when the suggestion's words cannot be put in
 */
export function decideRemarkAct(
  section: string,
  { id, ...remark }: RemarkRow,
  decision: Decision,
  block: Row<'draftBlock'> | undefined,
): Act | null {
  const changes: Change[] = [];
  if (remark.kind === 'suggestion' && decision.state === 'accepted') {
    const node = block === undefined ? null : applySuggestion(block.node, remark);
    if (block === undefined || node === null) return null;
    changes.push(patch('draftBlock', block.id, { node }));
  }
  const settled = decided(remark, decision.state, decision.reason, decision.by, decision.at);
  changes.push(patch('section', section, { [`remarks/${id}`]: settled }));
  const verb = decision.state === 'accepted' ? 'Accept' : 'Do not accept';
  return { label: remark.kind === 'comment' ? 'Close a comment' : `${verb} a ${remark.kind}`, changes };
}

export function reopenRemarkAct(section: string, { id, ...remark }: RemarkRow): Act {
  const open = { ...remark, state: 'open', reason: '', decidedBy: '', decidedAt: null } as const;
  return {
    label: `Open a ${remark.kind} again`,
    changes: [patch('section', section, { [`remarks/${id}`]: open })],
  };
}

export function nameVersionAct(section: string, name: string, by: string, at: Instant): Act {
  return {
    label: `Keep the version “${name}”`,
    changes: [patch('section', section, { [`versions/${newId()}`]: { name, by, at } })],
  };
}

export function restoreVersionAct(name: string, plan: VersionRestore): Act {
  return {
    label: `Restore the version “${name}”`,
    changes: [
      ...plan.removes.map((id) => remove('draftBlock', id)),
      ...plan.restore.flatMap(({ id, set }): Change[] => [
        { op: 'restore', table: 'draftBlock', id },
        patch('draftBlock', id, set),
      ]),
      ...plan.patches.map(({ id, set }) => patch('draftBlock', id, set)),
    ],
  };
}

export function proposeAct(question: string, grade: string, label: string, by: string): Act {
  return {
    label: `Propose “${label}”`,
    changes: [put('judgment', { question, grade, stage: 'proposed', rationale: '', by })],
  };
}

export function challengeJudgmentAct(
  judgment: string,
  grade: string,
  reason: string,
  by: string,
  at: Instant,
): Act {
  const challenge = {
    by,
    at,
    grade,
    reason,
    answer: '',
    outcome: 'open',
    answeredBy: '',
    answeredAt: null,
  } as const;
  return {
    label: 'Challenge a judgment',
    changes: [patch('judgment', judgment, { [`challenges/${newId()}`]: challenge })],
  };
}

/** Answers a challenge; with the last open one answered the judgment counts as moderated. */
export function answerChallengeAct(
  judgment: Row<'judgment'>,
  challengeId: string,
  outcome: 'kept' | 'changed',
  answer: string,
  by: string,
  at: Instant,
): Act {
  const challenge = challengesOf(judgment).find(({ id }) => id === challengeId);
  if (challenge === undefined) return { label: 'Answer a challenge', changes: [] };
  const { id, ...kept } = challenge;
  const others = challengesOf(judgment).some((one) => one.id !== id && one.outcome === 'open');
  const set: Partial<Judgment> = {
    ...(outcome === 'changed' ? { grade: challenge.grade } : {}),
    ...(others ? {} : { stage: 'moderated' as const }),
  };
  return {
    label: outcome === 'kept' ? 'Keep the grade after a challenge' : 'Change the grade after a challenge',
    changes: [
      patch('judgment', judgment.id, {
        [`challenges/${id}`]: { ...kept, outcome, answer, answeredBy: by, answeredAt: at },
      }),
      ...(Object.keys(set).length > 0 ? [patch('judgment', judgment.id, set)] : []),
    ],
  };
}

export function settleJudgmentAct(judgment: string, stage: Judgment['stage']): Act {
  const labels = {
    proposed: 'Take a judgment back to proposed',
    moderated: 'Call a judgment moderated',
    final: 'Make a judgment final',
  };
  return { label: labels[stage], changes: [patch('judgment', judgment, { stage })] };
}
