import type { DraftNode } from '@shared/draft/draft-node';
import { sameNode } from '@shared/draft/same-node';
import type { DraftBlock, Row } from '@shared/inspection/entities';
import { byPosition, positionsBetween } from '@shared/inspection/position';

/** A block as the editor holds it. */
export interface EditedBlock {
  id: string;
  node: DraftNode;
}

/** What has to be written so that the rows of a section say what the editor shows. */
export interface BlockChanges {
  puts: { id: string; value: DraftBlock }[];
  patches: { id: string; set: Partial<Pick<DraftBlock, 'node' | 'position'>> }[];
  removes: string[];
}

/** The blocks of a section in reading order. */
export function blocksOf(section: string, blocks: readonly Row<'draftBlock'>[]): Row<'draftBlock'>[] {
  return blocks.filter((block) => block.section === section).sort(byPosition);
}

/**
 * The longest run of positions, in the new order, that can stay: everything else moves between them, so that a
 * dragged paragraph rewrites one row and not all that follow.
 */
function keptPositions(positions: (string | null)[]): boolean[] {
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  positions.forEach((position, index) => {
    if (position === null) return;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const tail = positions[tails[middle] ?? 0] ?? '';
      if (tail < position) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? undefined : tails[low - 1];
    tails[low] = index;
  });
  const kept = positions.map(() => false);
  for (let index = tails.at(-1); index !== undefined; index = previous[index]) kept[index] = true;
  return kept;
}

function placed(positions: (string | null)[]): string[] {
  const kept = keptPositions(positions);
  const result: string[] = [];
  for (let index = 0; index < positions.length; ) {
    let end = index;
    while (end < positions.length && kept[end] !== true) end += 1;
    const upper = end < positions.length ? (positions[end] ?? null) : null;
    result.push(...positionsBetween(result.at(-1) ?? null, upper, end - index));
    if (upper !== null) result.push(upper);
    index = end + 1;
  }
  return result;
}

/**
 * Compares what the editor shows with the rows of its section.
 * @param rows the blocks of this section, in any order
 * @param shown the editor's blocks in order, each id once; an id that no row has is a new block written by a person
 */
export function blockChanges(
  section: string,
  rows: readonly Row<'draftBlock'>[],
  shown: readonly EditedBlock[],
): BlockChanges {
  const known = new Map(rows.map((row) => [row.id, row]));
  const positions = placed(shown.map((block) => known.get(block.id)?.position ?? null));
  const changes: BlockChanges = { puts: [], patches: [], removes: [] };
  shown.forEach((block, index) => {
    const position = positions[index] ?? '';
    const row = known.get(block.id);
    if (row === undefined) {
      changes.puts.push({
        id: block.id,
        value: { section, position, node: block.node, origin: '', compiled: null },
      });
      return;
    }
    const set = {
      ...(sameNode(row.node, block.node) ? {} : { node: block.node }),
      ...(row.position === position ? {} : { position }),
    };
    if (Object.keys(set).length > 0) changes.patches.push({ id: block.id, set });
  });
  const there = new Set(shown.map((block) => block.id));
  changes.removes.push(...rows.filter((row) => !there.has(row.id)).map((row) => row.id));
  return changes;
}
