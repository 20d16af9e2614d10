import { InspectionInHand, VULNERABLE } from '@shared/draft/testing/inspection-in-hand';
import { compiledSection, writeBlock, written, writtenWith } from '@shared/draft/testing/section-in-hand';
import type { Row } from '@shared/inspection/entities';
import { describe, expect, it } from 'vitest';
import { evidenceUses } from './evidence-uses';
import { sentenceSources, sentencesWithoutSource } from './sentence-sources';

function ready() {
  const hand = new InspectionInHand();
  for (let file = 0; file < 12; file += 1) hand.file(file !== 3, ['vulnerable-victim']);
  const finding = hand.finding('The force investigates these crimes well', { claims: [VULNERABLE] });
  const link = (source: Row<'evidenceLink'>['source']) =>
    hand.add('evidenceLink', { finding, source, stance: 'supporting', comment: '', addressed: '' });
  link({ kind: 'count', query: VULNERABLE.query });
  link({ kind: 'document', title: 'Audit', provenance: 'data' });
  const id = compiledSection(hand);
  const section = () => hand.snapshot.section.find((row) => row.id === id) as Row<'section'>;
  return { hand, finding, id, section };
}

const words = (sentences: { words: string }[]) => sentences.map((one) => one.words);

describe('every sentence has a source or is on the list', () => {
  it('counts compiled sentences and those with a claim as sourced, also after the number was accepted', () => {
    const { hand, section } = ready();
    expect(sentencesWithoutSource(section(), hand.snapshot)).toEqual([]);
    const kinds = sentenceSources(section(), hand.snapshot).map(({ source }) => source);
    expect(kinds).toContain('finding');
    expect(kinds).toContain('claim');
  });

  it('lists each sentence that a person wrote, in a paragraph of its own or among compiled ones', () => {
    const { hand, id, section, finding } = ready();
    writeBlock(hand, id, written('We were impressed. Partners agreed.'));
    const block = hand.snapshot.draftBlock.find(({ origin }) => origin === `finding:${finding}`);
    if (block?.node.type !== 'paragraph') throw new Error('the finding is a paragraph');
    hand.change('draftBlock', block.id, {
      node: {
        ...block.node,
        content: [...(block.node.content ?? []), { type: 'text', text: ' It shines.' }],
      },
    });
    expect(words(sentencesWithoutSource(section(), hand.snapshot))).toEqual([
      'It shines.',
      'We were impressed.',
      'Partners agreed.',
    ]);
  });

  it('takes a sentence off the list once it is tied to a finding, and puts it back when its words change', () => {
    const { hand, id, section, finding } = ready();
    const block = writeBlock(hand, id, written('We were impressed.'));
    hand.change('section', id, { sources: { tie: { sentence: 'We were impressed.', finding } } });
    expect(sentencesWithoutSource(section(), hand.snapshot)).toEqual([]);
    hand.change('draftBlock', block, { node: written('We were most impressed.') });
    expect(words(sentencesWithoutSource(section(), hand.snapshot))).toEqual(['We were most impressed.']);
  });

  it('forgets a tie to a finding that is gone', () => {
    const { hand, id, section } = ready();
    writeBlock(hand, id, writtenWith({ type: 'text', text: 'We were impressed.' }));
    hand.change('section', id, { sources: { tie: { sentence: 'We were impressed.', finding: 'gone' } } });
    expect(sentencesWithoutSource(section(), hand.snapshot)).toHaveLength(1);
  });
});

describe('for a piece of evidence, the sentences that use it', () => {
  it('are those of its findings, and for a count only those that print it', () => {
    const { hand, section } = ready();
    const uses = evidenceUses(section(), hand.snapshot);
    const [count, audit] = [
      uses.find(({ source }) => source.kind === 'count'),
      uses.find(({ source }) => source.kind === 'document'),
    ];
    // The paragraph's sentence and, for "vulnerable victims", nothing of the annex: it is computed as a whole.
    expect(words(count?.sentences ?? [])).toEqual([
      'When we scrutinised 12 cases that involved vulnerable victims, there was evidence of an effective investigation in 11 of them.',
    ]);
    expect(words(audit?.sentences ?? [])).toContain('The force investigates these crimes well.');
  });
});
