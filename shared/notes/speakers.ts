import type { SpeakerGroup } from '@shared/inspection/entities';
import { listWithAnd } from '@shared/text/list';
import { singularOf } from '@shared/text/noun';
import { capitalise, writeNumbers } from '@shared/text/number';

/** How many people were spoken to, whatever their roles. */
export function countSpeakers(speakers: readonly SpeakerGroup[]): number {
  return speakers.reduce((total, { count }) => total + count, 0);
}

/** "Seven response officers and one sergeant"; empty when nobody is named. Groups of nobody are left out. */
export function speakersLabel(speakers: readonly SpeakerGroup[]): string {
  const present = speakers.filter(({ count }) => count > 0);
  const numbers = writeNumbers(present.map(({ count }) => count));
  const groups = present.map(
    ({ role, count }, at) => `${numbers[at] ?? ''} ${count === 1 ? singularOf(role) : role}`,
  );
  return capitalise(listWithAnd(groups));
}

const LEADERS =
  /\b(chief constables?|chief officers?|chief superintendents?|superintendents?|commanders?|directors?|heads? of|senior leaders?|force leaders?|chief finance officers?)\b/i;

/** Whether a role leads the force: chief officers, superintendents, directors, heads of a department. */
export function isForceLeader(role: string): boolean {
  return LEADERS.test(role);
}
