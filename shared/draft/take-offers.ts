import type { BlockChanges } from '@shared/draft/block-changes';
import type { CompiledPassage } from '@shared/draft/compile/passage';
import type { Offer } from '@shared/draft/recompile';
import type { DraftBlock, Row } from '@shared/inspection/entities';
import { byPosition, positionBetween } from '@shared/inspection/position';

function positionAfter(
  previous: Row<'draftBlock'> | undefined,
  blocks: readonly Row<'draftBlock'>[],
): string {
  const lower = previous?.position ?? null;
  // Two people may have put blocks in the same place: the next one is the next that stands higher.
  const upper = blocks.find((block) => lower === null || block.position > lower)?.position ?? null;
  return positionBetween(lower, upper);
}

/**
 * Where a new passage belongs: after the nearest passage before it in the compile that the section still has, and
 * after what a person wrote below that one.
 * @param blocks the section's blocks in reading order
 */
function placeFor(
  origin: string,
  blocks: readonly Row<'draftBlock'>[],
  passages: readonly CompiledPassage[],
): string {
  const order = passages.map((passage) => passage.origin);
  const index = order.indexOf(origin);
  const placeOf = (other: string) => blocks.findIndex((block) => block.origin === other);
  const before = order
    .slice(0, index)
    .map(placeOf)
    .filter((at) => at >= 0)
    .at(-1);
  if (before !== undefined) {
    let last = before;
    while (blocks[last + 1]?.origin === '') last += 1;
    return positionAfter(blocks[last], blocks);
  }
  const after = order
    .slice(index + 1)
    .map(placeOf)
    .find((at) => at >= 0);
  return positionAfter(after === undefined ? blocks.at(-1) : blocks[after - 1], blocks);
}

/** The first compile of a section: every passage becomes a block. */
export function firstBlocks(
  section: string,
  passages: readonly CompiledPassage[],
  newId: () => string,
): { id: string; value: DraftBlock }[] {
  let position: string | null = null;
  return passages.map(({ origin, node }) => {
    position = positionBetween(position, null);
    return { id: newId(), value: { section, position, node, origin, compiled: node } };
  });
}

/**
 * What has to be written when a person takes offers: new passages come in at their place, changed ones are replaced,
 * vanished ones go. Taking `changed-by-both` replaces a person's words, so it is only ever done one by one.
 * @param blocks the section's blocks in reading order
 */
export function takeOffers(
  section: string,
  blocks: readonly Row<'draftBlock'>[],
  passages: readonly CompiledPassage[],
  offers: readonly Offer[],
  newId: () => string,
): { puts: BlockChanges['puts']; patches: { id: string; set: Partial<DraftBlock> }[]; removes: string[] } {
  const now = [...blocks];
  const puts: BlockChanges['puts'] = [];
  const patches: { id: string; set: Partial<DraftBlock> }[] = [];
  const removes: string[] = [];
  for (const offer of offers) {
    if (offer.kind === 'new') {
      const position = placeFor(offer.origin, now, passages);
      const value = {
        section,
        position,
        node: offer.compiled,
        origin: offer.origin,
        compiled: offer.compiled,
      };
      const id = newId();
      puts.push({ id, value });
      now.push({ ...value, id });
      now.sort(byPosition);
    } else if ('compiled' in offer) {
      patches.push({ id: offer.block.id, set: { node: offer.compiled, compiled: offer.compiled } });
    } else removes.push(offer.block.id);
  }
  return { puts, patches, removes };
}

/** "Keep mine": the block stays as it is, and this compile is not offered again. */
export function keepMine(offer: Extract<Offer, { block: Row<'draftBlock'> }>): Partial<DraftBlock> {
  // Without its evidence a kept block is the person's own from now on.
  return 'compiled' in offer ? { compiled: offer.compiled } : { origin: '', compiled: null };
}
