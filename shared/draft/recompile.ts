import { acceptClaims, type ClaimHouse } from '@shared/draft/claim';
import type { CompiledPassage } from '@shared/draft/compile/passage';
import type { DraftNode } from '@shared/draft/draft-node';
import { sameAsPrinted, sameButForValues } from '@shared/draft/same-node';
import type { DraftBlock, Row, Section, Snapshot } from '@shared/inspection/entities';

/**
 * What a new compile offers for one block. Nothing is taken without a person's act:
 * `new`: the evidence gives a passage that the section does not have;
 * `changed`: the evidence changed it and nobody rewrote it; `changed-by-both`: a person rewrote it as well;
 * `vanished`: its evidence is gone and nobody rewrote it; `vanished-but-written`: a person did.
 */
export type Offer =
  | { kind: 'new'; origin: string; compiled: DraftNode }
  | { kind: 'changed' | 'changed-by-both'; origin: string; block: Row<'draftBlock'>; compiled: DraftNode }
  | { kind: 'vanished' | 'vanished-but-written'; origin: string; block: Row<'draftBlock'> };

/** True when a person changed the words of a compiled block; accepting a count is no rewriting. */
export function isRewritten(block: DraftBlock): boolean {
  return block.compiled !== null && !sameButForValues(block.node, block.compiled);
}

/** Offers that lose nothing a person wrote: they can be taken together. */
export function isSafe(offer: Offer): boolean {
  return offer.kind === 'new' || offer.kind === 'changed' || offer.kind === 'vanished';
}

function offerFor(
  passage: CompiledPassage,
  block: Row<'draftBlock'>,
  snapshot: Snapshot,
  house: ClaimHouse,
): Offer | null {
  const { origin, node: compiled } = passage;
  if (block.compiled !== null && sameAsPrinted(compiled, block.compiled)) return null;
  // A stale claim is its own affair: it is marked in the text and accepted there.
  if (sameAsPrinted(compiled, acceptClaims(block.node, snapshot, house))) return null;
  if (block.compiled !== null && sameAsPrinted(compiled, acceptClaims(block.compiled, snapshot, house)))
    return null;
  return { kind: isRewritten(block) ? 'changed-by-both' : 'changed', origin, block, compiled };
}

/**
 * Compares a new compile with the blocks of a section, passage by passage, by origin. Blocks that a person wrote
 * (no origin) are never part of it.
 * @param blocks the section's blocks, @param passages the new compile
 * @returns offers in reading order: of the compile first, then what vanished
 */
export function recompile(
  section: Section,
  blocks: readonly Row<'draftBlock'>[],
  passages: readonly CompiledPassage[],
  snapshot: Snapshot,
  house: ClaimHouse,
): Offer[] {
  const there = new Map(blocks.filter((block) => block.origin !== '').map((block) => [block.origin, block]));
  const offers: Offer[] = [];
  for (const passage of passages) {
    const block = there.get(passage.origin);
    if (block !== undefined) {
      const offer = offerFor(passage, block, snapshot, house);
      if (offer !== null) offers.push(offer);
      continue;
    }
    const left = section.dismissed?.[passage.origin];
    if (left === undefined || !sameButForValues(left, passage.node))
      offers.push({ kind: 'new', origin: passage.origin, compiled: passage.node });
  }
  const given = new Set(passages.map((passage) => passage.origin));
  for (const block of there.values())
    if (!given.has(block.origin))
      offers.push({
        kind: isRewritten(block) ? 'vanished-but-written' : 'vanished',
        origin: block.origin,
        block,
      });
  return offers;
}
