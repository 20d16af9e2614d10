import { useWorkspace } from '@data/useWorkspace';
import { staleClaimsOf } from '@shared/draft/claim';
import type { Snapshot } from '@shared/inspection/entities';
import { onceFor } from '@shared/once-for';
import { fileStatuses, progressBy } from '@shared/sampling/progress';
import { useState, useSyncExternalStore } from 'react';
import type { RoomLink } from './rooms';

/** The number beside a room's name. */
export interface RoomMark {
  count: number;
  /** What the number says, for the tooltip and the screen reader. */
  meaning: string;
  isUrgent?: boolean;
}

export type RoomMarks = Partial<Record<RoomLink['to'], RoomMark>>;

/** The same object until a number changes, so that the rooms are not drawn again at every save. */
export function useRoomMarks(): RoomMarks {
  const workspace = useWorkspace();
  // What it remembers holds evidence: it lives as long as the inspection is on the screen.
  const [marksOf] = useState(rememberMarks);
  return useSyncExternalStore(
    (hear) => workspace.subscribe(hear),
    () => marksOf(workspace.snapshot()),
  );
}

function rememberMarks(): (snapshot: Snapshot) => RoomMarks {
  let last: { of: Snapshot; marks: RoomMarks } | null = null;
  return (snapshot) => {
    if (last?.of !== snapshot) {
      const marks = roomMarks(snapshot);
      last = { of: snapshot, marks: last !== null && areSame(last.marks, marks) ? last.marks : marks };
    }
    return last.marks;
  };
}

/** How far the sample is, by where the reviews of its files stand. */
const sampleBy = onceFor((caseFiles: Snapshot['caseFile']) =>
  onceFor((statuses: ReturnType<typeof fileStatuses>) => progressBy(() => '', [''], caseFiles, statuses)[0]),
);

function areSame(a: RoomMarks, b: RoomMarks): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A room without anything to count has no mark. */
export function roomMarks(snapshot: Snapshot): RoomMarks {
  const marks: RoomMarks = {};
  const sample = sampleBy(snapshot.caseFile)(fileStatuses(snapshot.review));
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
