import type { DraftNode } from '@shared/draft/draft-node';
import { sameNode } from '@shared/draft/same-node';
import type { DraftBlock, Row } from '@shared/inspection/entities';
import { placedPositions } from '@shared/inspection/placed-positions';
import { byPosition } from '@shared/inspection/position';

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
  const positions = placedPositions(shown.map((block) => known.get(block.id)?.position ?? null));
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
