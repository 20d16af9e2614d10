import { type Act, put, remove } from '@data/change';
import type { Workspace } from '@data/workspace';
import type { EvidenceSource, Row, Stance } from '@shared/inspection/entities';
import { positionBetween } from '@shared/inspection/position';

/** The end of a list: after the last of the rows that are ordered by position. */
export function lastPosition(rows: readonly { position: string }[]): string {
  const last = rows.reduce<string | null>(
    (end, { position }) => (end === null || position > end ? position : end),
    null,
  );
  return positionBetween(last, null);
}

export function newFindingAct(workspace: Workspace, question: string, heading: string): Act & { id: string } {
  const change = put('finding', {
    question,
    heading,
    statement: '',
    polarity: 'neutral',
    condition: '',
    criteria: '',
    cause: '',
    effect: '',
    position: lastPosition(workspace.rows('finding')),
    status: 'open',
    claims: [],
  });
  return { label: 'Add a finding', changes: [change], id: change.id };
}

/** Takes a finding away together with its links; undo brings both back. */
export function removeFindingAct(workspace: Workspace, finding: Row<'finding'>): Act {
  const links = workspace.rows('evidenceLink').filter((link) => link.finding === finding.id);
  return {
    label: 'Remove a finding',
    changes: [remove('finding', finding.id), ...links.map(({ id }) => remove('evidenceLink', id))],
  };
}

export function linkAct(finding: string, source: EvidenceSource, stance: Stance): Act {
  return {
    label: `Link ${stance} evidence to a finding`,
    changes: [put('evidenceLink', { finding, source, stance, comment: '', addressed: '' })],
  };
}

export function newAfiAct(workspace: Workspace, question: string): Act & { id: string } {
  const change = put('areaForImprovement', {
    question,
    text: 'The force should ',
    finding: '',
    position: lastPosition(workspace.rows('areaForImprovement')),
  });
  return { label: 'Add an area for improvement', changes: [change], id: change.id };
}

/** A cause of concern always has at least one recommendation: both are made together. */
export function newCauseAct(workspace: Workspace, question: string): Act & { id: string } {
  const cause = put('causeOfConcern', {
    question,
    text: '',
    position: lastPosition(workspace.rows('causeOfConcern')),
  });
  const first = put('recommendation', { cause: cause.id, text: '', position: lastPosition([]) });
  return { label: 'Add a cause of concern', changes: [cause, first], id: cause.id };
}

export function newRecommendationAct(workspace: Workspace, cause: string): Act & { id: string } {
  const own = workspace.rows('recommendation').filter((row) => row.cause === cause);
  const change = put('recommendation', { cause, text: '', position: lastPosition(own) });
  return { label: 'Add a recommendation', changes: [change], id: change.id };
}

export function removeCauseAct(workspace: Workspace, cause: Row<'causeOfConcern'>): Act {
  const own = workspace.rows('recommendation').filter((row) => row.cause === cause.id);
  return {
    label: 'Remove a cause of concern',
    changes: [remove('causeOfConcern', cause.id), ...own.map(({ id }) => remove('recommendation', id))],
  };
}
