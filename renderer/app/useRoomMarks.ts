import { useSnapshot } from '@data/useWorkspace';
import { staleClaimsOf } from '@shared/draft/claim';
import type { Snapshot } from '@shared/inspection/entities';
import { fileStatuses, type ProgressLine, progressBy } from '@shared/sampling/progress';
import { useMemo } from 'react';
import type { RoomLink } from './rooms';

/** The number beside a room's name. */
export interface RoomMark {
  count: number;
  /** What the number says, for the tooltip and the screen reader. */
  meaning: string;
  isUrgent?: boolean;
}

export type RoomMarks = Partial<Record<RoomLink['to'], RoomMark>>;

export function useRoomMarks(): RoomMarks {
  const snapshot = useSnapshot();
  // The shell is drawn at every change of page; most of them change nothing that is counted.
  return useMemo(() => roomMarks(snapshot), [snapshot]);
}

type Sampled = Pick<Snapshot, 'caseFile' | 'review'>;

/** How far the sample is, as it was last asked for: most changes touch neither files nor reviews. */
let lastSample: { of: Sampled; line: ProgressLine | undefined } | null = null;

function sampleOf({ caseFile, review }: Sampled): ProgressLine | undefined {
  if (lastSample?.of.caseFile !== caseFile || lastSample.of.review !== review) {
    const [line] = progressBy(() => '', [''], caseFile, fileStatuses(review));
    lastSample = { of: { caseFile, review }, line };
  }
  return lastSample.line;
}

/** A room without anything to count has no mark. */
export function roomMarks(snapshot: Snapshot): RoomMarks {
  const marks: RoomMarks = {};
  const sample = sampleOf(snapshot);
  if (sample !== undefined && sample.all > 0) {
    const left = sample.all - sample.completed;
    marks['/inspection/sample'] = { count: sample.all, meaning: `${sample.all} case files` };
    if (left > 0) marks['/inspection/review'] = { count: left, meaning: `${left} files left to review` };
  }
  const notes = snapshot.note.length;
  if (notes > 0) marks['/inspection/notes'] = { count: notes, meaning: `${notes} notes` };
  const stale = snapshot.draftBlock.reduce((sum, { node }) => sum + staleClaimsOf(node, snapshot).length, 0);
  if (stale > 0) {
    marks['/inspection/draft'] = { count: stale, meaning: `${stale} stale claims`, isUrgent: true };
  }
  return marks;
}
