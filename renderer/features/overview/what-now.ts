import { staleClaimsOf } from '@shared/draft/claim';
import { strengthOf } from '@shared/evidence/strength';
import type { Inspection, Row, Snapshot } from '@shared/inspection/entities';
import { fileStatuses, type ProgressLine, progressBy } from '@shared/sampling/progress';

/** What the front page asks people to do next. Everything in it is counted by the rule that owns the number. */
export interface WhatNow {
  /** One line a reviewer who has files left, in the team's order; an empty id stands for nobody. */
  filesLeft: ProgressLine[];
  /** All files of the sample. */
  sampled: number;
  placesNotVisited: string[];
  /** Findings with one kind of source or none. */
  onOneLeg: { finding: Row<'finding'>; words: string; level: 0 | 1 }[];
  /** Stale claims by question, questions without any left out. */
  staleClaims: { question: string; count: number }[];
  openEscalations: Row<'escalation'>[];
  closedEscalations: Row<'escalation'>[];
}

export function whatNow(snapshot: Snapshot): WhatNow {
  const team = snapshot.inspection[0]?.team ?? [];
  const lines = progressBy(
    (file) => file.reviewer,
    team.map(({ id }) => id),
    snapshot.caseFile,
    fileStatuses(snapshot.review),
  );
  return {
    filesLeft: lines.filter((line) => leftOf(line) > 0),
    sampled: lines.reduce((sum, { all }) => sum + all, 0),
    placesNotVisited: placesNotVisited(snapshot.inspection[0], snapshot.note),
    onOneLeg: findingsOnOneLeg(snapshot),
    staleClaims: staleClaimsByQuestion(snapshot),
    openEscalations: snapshot.escalation.filter(({ status }) => status === 'open'),
    closedEscalations: snapshot.escalation.filter(({ status }) => status === 'closed'),
  };
}

export function leftOf({ all, completed }: ProgressLine): number {
  return all - completed;
}

/** Planned places that no note names as its place, whatever the capitals. */
function placesNotVisited(inspection: Inspection | undefined, notes: Snapshot['note']): string[] {
  const visited = new Set(notes.map(({ place }) => place.trim().toLowerCase()));
  return (inspection?.places ?? []).filter((place) => !visited.has(place.trim().toLowerCase()));
}

function findingsOnOneLeg(snapshot: Snapshot): WhatNow['onOneLeg'] {
  return snapshot.finding.flatMap((finding) => {
    const { level, words } = strengthOf(finding, snapshot.evidenceLink, snapshot);
    return level === 0 || level === 1 ? [{ finding, words, level }] : [];
  });
}

function staleClaimsByQuestion(snapshot: Snapshot): WhatNow['staleClaims'] {
  const questionOf = new Map(snapshot.section.map(({ id, question }) => [id, question]));
  const counts = new Map<string, number>();
  for (const { section, node } of snapshot.draftBlock) {
    const question = questionOf.get(section);
    const stale = staleClaimsOf(node, snapshot).length;
    if (question !== undefined && stale > 0) counts.set(question, (counts.get(question) ?? 0) + stale);
  }
  return [...counts].map(([question, count]) => ({ question, count }));
}
