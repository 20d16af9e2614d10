import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from './block-changes';
import { acceptClaims, claimHouse } from './claim';
import { compileSection } from './compile/compile-section';
import type { DraftNode } from './draft-node';
import { plainText } from './node-text';
import { isSafe, type Offer, recompile } from './recompile';
import { keepMine, takeOffers } from './take-offers';
import { InspectionInHand, VULNERABLE } from './testing/inspection-in-hand';
import { compiledSection, writeBlock, written } from './testing/section-in-hand';

const QUESTION = 'protecting-vulnerable';

function offersOf(hand: InspectionInHand, sectionId: string): Offer[] {
  const section = hand.snapshot.section.find(({ id }) => id === sectionId);
  if (section === undefined) throw new Error('no such section');
  const passages = compileSection(hand.snapshot, hand.framework, QUESTION);
  const blocks = blocksOf(sectionId, hand.snapshot.draftBlock);
  return recompile(section, blocks, passages, hand.snapshot, claimHouse(hand.snapshot, hand.framework));
}

function take(hand: InspectionInHand, section: string, offers: readonly Offer[]): void {
  const passages = compileSection(hand.snapshot, hand.framework, QUESTION);
  const blocks = blocksOf(section, hand.snapshot.draftBlock);
  const taken = takeOffers(section, blocks, passages, offers, () => '');
  for (const { value } of taken.puts) hand.add('draftBlock', value);
  for (const { id, set } of taken.patches) hand.change('draftBlock', id, set);
  for (const id of taken.removes) hand.remove('draftBlock', id);
}

function rewrite(hand: InspectionInHand, origin: string, node: DraftNode): void {
  const block = hand.snapshot.draftBlock.find((row) => row.origin === origin);
  if (block === undefined) throw new Error(`no block came from ${origin}`);
  hand.change('draftBlock', block.id, { node });
}

function page(hand: InspectionInHand, section: string): string[] {
  return blocksOf(section, hand.snapshot.draftBlock).map(({ node }) => plainText(node));
}

function drafted() {
  const hand = new InspectionInHand();
  for (let file = 0; file < 18; file += 1) hand.file(file > 0, ['vulnerable-victim']);
  const first = hand.finding('First', { claims: [VULNERABLE] });
  const second = hand.finding('Second');
  return { hand, first, second, section: compiledSection(hand) };
}

describe('a second compile', () => {
  it('offers nothing while neither the evidence nor a person changed anything', () => {
    const { hand, section } = drafted();
    expect(offersOf(hand, section)).toEqual([]);
  });

  it('offers nothing where only a person changed something', () => {
    const { hand, section, second } = drafted();
    rewrite(hand, `finding:${second}`, written('My own words.'));
    expect(offersOf(hand, section)).toEqual([]);
  });

  it('offers a new finding at its place, and takes it in below what a person wrote there', () => {
    const { hand, section, second } = drafted();
    writeBlock(hand, section, written('At the end.'));
    const between = hand.finding('Between', { position: '001a' });
    expect(second).not.toBe(between);
    const offers = offersOf(hand, section);
    expect(offers.map(({ kind, origin }) => [kind, origin])).toEqual([['new', `finding:${between}`]]);
    take(hand, section, offers);
    const at = (words: string) => page(hand, section).findIndex((text) => text.startsWith(words));
    expect(at('Between')).toBe(at('First') + 1);
    expect(at('Second')).toBe(at('Between') + 1);
    expect(offersOf(hand, section)).toEqual([]);
  });

  it('tells what the evidence changed from what a person rewrote as well', () => {
    const { hand, section, first, second } = drafted();
    hand.change('finding', first, { statement: 'First, changed' });
    hand.change('finding', second, { statement: 'Second, changed' });
    rewrite(hand, `finding:${second}`, written('My own words.'));
    expect(offersOf(hand, section).map(({ kind, origin }) => [kind, origin])).toEqual([
      ['changed', `finding:${first}`],
      ['changed-by-both', `finding:${second}`],
    ]);
  });

  it('does not take an accepted count for rewriting', () => {
    const { hand, section, first } = drafted();
    const review = hand.snapshot.review[4];
    if (review?.confirmation)
      hand.change('review', review.id, { confirmation: { ...review.confirmation, value: 'no' } });
    // The count is stale; nothing else differs, so the text is not offered as changed.
    expect(offersOf(hand, section)).toEqual([]);
    const block = hand.snapshot.draftBlock.find(({ origin }) => origin === `finding:${first}`);
    const house = claimHouse(hand.snapshot, hand.framework);
    if (block !== undefined)
      hand.change('draftBlock', block.id, { node: acceptClaims(block.node, hand.snapshot, house) });
    expect(page(hand, section).join()).toContain('in 16 of them');
    expect(offersOf(hand, section)).toEqual([]);
    hand.change('finding', first, { statement: 'First, changed' });
    expect(offersOf(hand, section).map(({ kind }) => kind)).toEqual(['changed']);
  });

  it('offers the other form of the sentence when the count turns into all of them', () => {
    const { hand, section } = drafted();
    const [review] = hand.snapshot.review;
    if (review?.confirmation)
      hand.change('review', review.id, { confirmation: { ...review.confirmation, value: 'yes' } });
    expect(offersOf(hand, section)).toEqual([]);
    for (const { id } of hand.snapshot.caseFile.slice(1)) hand.remove('caseFile', id);
    expect(offersOf(hand, section).some(({ kind }) => kind === 'changed')).toBe(true);
  });

  it('offers to take out what lost its evidence, and warns where a person rewrote it', () => {
    const { hand, section, first, second } = drafted();
    rewrite(hand, `finding:${second}`, written('My own words.'));
    hand.remove('finding', first);
    hand.remove('finding', second);
    const kinds = new Map(offersOf(hand, section).map(({ kind, origin }) => [origin, kind]));
    expect(kinds.get(`finding:${first}`)).toBe('vanished');
    expect(kinds.get(`finding:${second}`)).toBe('vanished-but-written');
  });

  it('is quiet about what a person left out, until its evidence changes', () => {
    const { hand, section, second } = drafted();
    const block = hand.snapshot.draftBlock.find(({ origin }) => origin === `finding:${second}`);
    hand.remove('draftBlock', block?.id ?? '');
    expect(offersOf(hand, section).map(({ kind }) => kind)).toEqual(['new']);
    if (block?.compiled) hand.change('section', section, { dismissed: { [block.origin]: block.compiled } });
    expect(offersOf(hand, section)).toEqual([]);
    hand.change('finding', second, { statement: 'Second, changed' });
    expect(offersOf(hand, section).map(({ kind }) => kind)).toEqual(['new']);
  });

  it('is quiet about words that a person kept', () => {
    const { hand, section, second } = drafted();
    rewrite(hand, `finding:${second}`, written('My own words.'));
    hand.change('finding', second, { statement: 'Second, changed' });
    const [offer] = offersOf(hand, section);
    if (offer === undefined || !('block' in offer)) throw new Error('an offer was expected');
    hand.change('draftBlock', offer.block.id, keepMine(offer));
    expect(offersOf(hand, section)).toEqual([]);
    expect(page(hand, section)).toContain('My own words.');
  });
});

describe('whatever happens to the evidence and the draft', () => {
  type Step =
    | { act: 'rewrite' | 'statement' | 'remove-finding' | 'delete-block' | 'flip'; at: number }
    | { act: 'write' | 'add-finding' };
  const step = fc.oneof(
    fc.record({
      act: fc.constantFrom<'rewrite' | 'statement' | 'remove-finding' | 'delete-block' | 'flip'>(
        'rewrite',
        'statement',
        'remove-finding',
        'delete-block',
        'flip',
      ),
      at: fc.nat(30),
    }),
    fc.record({ act: fc.constantFrom<'write' | 'add-finding'>('write', 'add-finding') }),
  );

  function perform(
    hand: InspectionInHand,
    section: string,
    taken: Step,
    number: number,
    mine: Set<string>,
  ): void {
    const { draftBlock, finding, review } = hand.snapshot;
    const words = `Words of a person ${number}.`;
    if (!('at' in taken)) {
      if (taken.act === 'add-finding') hand.finding(`Finding ${number}`);
      else {
        writeBlock(hand, section, written(words));
        mine.add(words);
      }
      return;
    }
    const block = draftBlock[taken.at % draftBlock.length];
    const one = review[taken.at % review.length];
    const row = finding[taken.at % finding.length];
    if (taken.act === 'rewrite' && block !== undefined) {
      mine.delete(plainText(block.node));
      hand.change('draftBlock', block.id, { node: written(words) });
      mine.add(words);
    }
    if (taken.act === 'delete-block' && block !== undefined && !mine.has(plainText(block.node)))
      hand.remove('draftBlock', block.id);
    if (taken.act === 'flip' && one?.confirmation)
      hand.change('review', one.id, {
        confirmation: { ...one.confirmation, value: one.confirmation.value === 'yes' ? 'no' : 'yes' },
      });
    if (taken.act === 'statement' && row !== undefined)
      hand.change('finding', row.id, { statement: `Changed ${number}` });
    if (taken.act === 'remove-finding' && row !== undefined) hand.remove('finding', row.id);
  }

  it('taking every safe offer never loses a word that a person wrote, and leaves nothing safe to take', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const { hand, section } = drafted();
        const mine = new Set<string>();
        steps.forEach((taken, number) => {
          perform(hand, section, taken, number, mine);
          if (number % 3 === 2) take(hand, section, offersOf(hand, section).filter(isSafe));
        });
        take(hand, section, offersOf(hand, section).filter(isSafe));
        const shown = page(hand, section);
        expect([...mine].filter((words) => !shown.includes(words))).toEqual([]);
        expect(offersOf(hand, section).filter(isSafe)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
