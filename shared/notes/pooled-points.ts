import type { Row } from '@shared/inspection/entities';

/** How many people, over all groups, held a point. */
export interface PooledPoints {
  heldBy: number;
  ofSpeakers: number;
  /** Notes with a count, each once. */
  groups: string[];
  /** Passages that nobody counted: they are evidence, but no part of a number. */
  uncounted: string[];
}

/**
 * Adds up how many people held a point, across visits and groups. A note is one group of people and is counted once,
 * however many of its passages are given: of several counts the largest stands, because the same people may have spoken
 * in each (so the sum is never too high). The inspector's own view counts nobody.
 * @param blocks passages that all say the same thing; a count is whole numbers with 0 <= heldBy <= ofSpeakers
 */
export function poolPoints(blocks: readonly Row<'noteBlock'>[]): PooledPoints {
  const groups = new Map<string, { heldBy: number; ofSpeakers: number }>();
  const uncounted: string[] = [];
  for (const { id, note, kind, heldBy, ofSpeakers } of blocks) {
    if (kind === 'view') continue;
    if (heldBy === null || ofSpeakers === null || ofSpeakers < 1 || heldBy > ofSpeakers) {
      uncounted.push(id);
      continue;
    }
    const known = groups.get(note) ?? { heldBy: 0, ofSpeakers: 0 };
    groups.set(note, {
      heldBy: Math.max(known.heldBy, heldBy),
      ofSpeakers: Math.max(known.ofSpeakers, ofSpeakers),
    });
  }
  const counted = [...groups.values()];
  return {
    heldBy: counted.reduce((total, group) => total + group.heldBy, 0),
    ofSpeakers: counted.reduce((total, group) => total + group.ofSpeakers, 0),
    groups: [...groups.keys()],
    uncounted,
  };
}
