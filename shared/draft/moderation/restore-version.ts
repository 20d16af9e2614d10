import { sameNode } from '@shared/draft/same-node';
import type { DraftBlock, Row } from '@shared/inspection/entities';

/** What has to be written so that a section says again what it said. */
export interface VersionRestore {
  /** Rows that were removed since: they are brought back under their old id, then given `set`. */
  restore: { id: string; set: Pick<DraftBlock, 'node' | 'position' | 'origin' | 'compiled'> }[];
  patches: { id: string; set: Partial<DraftBlock> }[];
  removes: string[];
}

/**
 * Compares a version with the section as it is. Nothing of the present is lost: it is in the journal, and can be
 * restored in the same way.
 * @param version the blocks of the version, @param now those of the section today
 */
export function versionRestore(
  version: readonly Row<'draftBlock'>[],
  now: readonly Row<'draftBlock'>[],
): VersionRestore {
  const there = new Map(now.map((block) => [block.id, block]));
  const meant = new Set(version.map(({ id }) => id));
  const plan: VersionRestore = {
    restore: [],
    patches: [],
    removes: now.filter(({ id }) => !meant.has(id)).map(({ id }) => id),
  };
  for (const { id, node, position, origin, compiled } of version) {
    const block = there.get(id);
    if (block === undefined) {
      plan.restore.push({ id, set: { node, position, origin, compiled } });
      continue;
    }
    const set: Partial<DraftBlock> = {
      ...(sameNode(block.node, node) ? {} : { node, compiled, origin }),
      ...(block.position === position ? {} : { position }),
    };
    if (Object.keys(set).length > 0) plan.patches.push({ id, set });
  }
  return plan;
}
