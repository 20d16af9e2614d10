import { blocksOf } from '@shared/draft/block-changes';
import { plainText } from '@shared/draft/node-text';
import type { Framework } from '@shared/framework/framework';
import type { Snapshot } from '@shared/inspection/entities';
import type { Check, CheckedSection, CheckResult } from './check';

const CHECKS: Check[] = [];

/** A section as the checks read it; null when there is none. */
export function checkedSection(snapshot: Snapshot, framework: Framework, sectionId: string): CheckedSection | null {
  const section = snapshot.section.find((candidate) => candidate.id === sectionId);
  const inspection = snapshot.inspection[0];
  if (section === undefined || inspection === undefined) return null;
  const blocks = blocksOf(sectionId, snapshot.draftBlock).map(({ id, node, origin, compiled }) => ({
    id,
    node,
    origin,
    compiled,
    text: plainText(node),
  }));
  return { snapshot, framework, inspection, section, blocks };
}

/** Everything that has to be looked at before a section leaves, in reading order; what it lacks comes first. */
export function runChecks(snapshot: Snapshot, framework: Framework, sectionId: string): CheckResult[] {
  const section = checkedSection(snapshot, framework, sectionId);
  if (section === null) return [];
  const order = new Map(section.blocks.map((block, index) => [block.id, index]));
  const place = (result: CheckResult) => (result.blockId === null ? -1 : (order.get(result.blockId) ?? -1));
  return CHECKS.flatMap((check) => check(section)).sort(
    (one, other) => place(one) - place(other) || (one.range?.from ?? 0) - (other.range?.from ?? 0),
  );
}
