import { type Act, patch, put, remove } from '@data/change';
import type { Workspace } from '@data/workspace';
import { linkedIds } from '@shared/evidence/find-sources';
import type { EvidenceSource, Row, Stance } from '@shared/inspection/entities';
import { positionBetween } from '@shared/inspection/position';
import type { Dragged } from './drag-evidence';

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

/** Evidence dropped onto a column: linked, or moved there; null when it is there already. */
export function dropAct(
  links: readonly Row<'evidenceLink'>[],
  finding: string,
  stance: Stance,
  dragged: Dragged,
): Act | null {
  if ('source' in dragged) {
    const ids = linkedIds(links.filter((link) => link.finding === finding));
    const isThere = [...linkedIds([dragged])].some((id) => ids.has(id));
    return isThere ? null : linkAct(finding, dragged.source, stance);
  }
  const link = links.find(({ id }) => id === dragged.link);
  if (link === undefined || (link.finding === finding && link.stance === stance)) return null;
  return {
    label: `Move evidence to ${stance}`,
    changes: [patch('evidenceLink', link.id, { finding, stance })],
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
