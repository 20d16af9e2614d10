import { type Act, type Change, newId, patch, put, remove } from '@data/change';
import { acceptedBlock } from '@shared/draft/accept-claim';
import { blocksOf } from '@shared/draft/block-changes';
import { acceptClaims, claimHouse } from '@shared/draft/claim';
import { compileSection } from '@shared/draft/compile/compile-section';
import type { CompiledPassage } from '@shared/draft/compile/passage';
import type { Offer } from '@shared/draft/recompile';
import { firstBlocks, keepMine, takeOffers } from '@shared/draft/take-offers';
import { questionsNotCompiled } from '@shared/draft/to-report-document';
import type { Framework } from '@shared/framework/framework';
import type { Snapshot } from '@shared/inspection/entities';

/** The first compile of a question: a section and its blocks. */
export function compileAct(
  questionId: string,
  code: string,
  passages: readonly CompiledPassage[],
  now: number,
): Act {
  const section = newId();
  const blocks = firstBlocks(section, passages, newId);
  return {
    label: `Compile ${code}`,
    changes: [
      put('section', { question: questionId, compiledAt: now }, section),
      ...blocks.map(({ id, value }) => put('draftBlock', value, id)),
    ],
  };
}

/** Compiles everything of the report that nobody compiled yet, as one act; null when nothing is missing. */
export function compileMissingAct(snapshot: Snapshot, framework: Framework, now: number): Act | null {
  const missing = questionsNotCompiled(snapshot, framework);
  if (missing.length === 0) return null;
  const acts = missing.map(({ id, code }) =>
    compileAct(id, code, compileSection(snapshot, framework, id), now),
  );
  return { label: 'Compile the whole report', changes: acts.flatMap(({ changes }) => changes) };
}

/** Takes offers of a new compile into the section. */
export function takeOffersAct(
  section: string,
  snapshot: Snapshot,
  passages: readonly CompiledPassage[],
  offers: readonly Offer[],
  now: number,
): Act {
  const taken = takeOffers(section, blocksOf(section, snapshot.draftBlock), passages, offers, newId);
  const changes: Change[] = [
    ...taken.puts.map(({ id, value }) => put('draftBlock', value, id)),
    ...taken.patches.map(({ id, set }) => patch('draftBlock', id, set)),
    ...taken.removes.map((id) => remove('draftBlock', id)),
    patch('section', section, { compiledAt: now }),
  ];
  const number = offers.length === 1 ? 'a passage' : `${offers.length} passages`;
  return { label: `Take ${number} from the new compile`, changes };
}

/** Leaves an offer: the person's words stay, and the same passage is not offered again. */
export function declineOfferAct(section: string, offer: Offer): Act {
  const change =
    offer.kind === 'new'
      ? patch('section', section, { [`dismissed/${offer.origin}`]: offer.compiled })
      : patch('draftBlock', offer.block.id, keepMine(offer));
  return {
    label: offer.kind === 'new' ? 'Leave out a compiled passage' : 'Keep my words',
    changes: [change],
  };
}

/** Accepts every stale claim of a section; null when none is stale. */
export function acceptAllAct(
  section: string,
  snapshot: Snapshot,
  framework: Framework,
  code: string,
): Act | null {
  const house = claimHouse(snapshot, framework);
  const changes = blocksOf(section, snapshot.draftBlock).flatMap((block) => {
    const node = acceptClaims(block.node, snapshot, house);
    return node === block.node ? [] : [patch('draftBlock', block.id, { node })];
  });
  return changes.length === 0 ? null : { label: `Accept all stale claims of ${code}`, changes };
}

/** Accepts one stale claim, and with it those of the same paragraph that speak of the same files. */
export function acceptClaimAct(
  section: string,
  claimId: string,
  snapshot: Snapshot,
  framework: Framework,
  label: string,
): Act | null {
  const house = claimHouse(snapshot, framework);
  const accepted = acceptedBlock(blocksOf(section, snapshot.draftBlock), claimId, snapshot, house);
  return accepted === null
    ? null
    : { label, changes: [patch('draftBlock', accepted.id, { node: accepted.node })] };
}
