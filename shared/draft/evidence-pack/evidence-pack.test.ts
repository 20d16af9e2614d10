import { plainText } from '@shared/draft/node-text';
import { InspectionInHand, VULNERABLE } from '@shared/draft/testing/inspection-in-hand';
import { compiledSection, writeBlock, written } from '@shared/draft/testing/section-in-hand';
import { exportMarkdown } from '@shared/export/markdown/export-markdown';
import { describe, expect, it } from 'vitest';
import { evidencePack } from './evidence-pack';

function packOf(change: (hand: InspectionInHand, section: string) => void = () => undefined) {
  const hand = new InspectionInHand();
  for (let file = 0; file < 12; file += 1) hand.file(file !== 3, ['vulnerable-victim']);
  const finding = hand.finding('PC Harris told us that risk is understood', { claims: [VULNERABLE] });
  const note = hand.add('note', {
    type: 'focus-group',
    title: '',
    place: 'Telford',
    happenedAt: Date.UTC(2017, 10, 7, 10),
    author: 'lead',
    speakers: [{ role: 'response officers', count: 12 }],
    questions: [],
    headings: [],
    themes: [],
  });
  const block = hand.add('noteBlock', {
    note,
    position: 'a',
    kind: 'verbatim',
    text: 'Call Sgt Jane Doyle on 07700 900123.',
    heldBy: 10,
    ofSpeakers: 12,
  });
  hand.add('evidenceLink', {
    finding,
    source: { kind: 'note-block', id: block },
    stance: 'supporting',
    comment: '',
    addressed: '',
  });
  hand.add('evidenceLink', {
    finding,
    source: { kind: 'document', title: 'Audit', provenance: 'data' },
    stance: 'contradicting',
    comment: '',
    addressed: '',
  });
  const section = compiledSection(hand);
  change(hand, section);
  const pack = evidencePack(hand.snapshot, hand.framework, section, '2018-03-03');
  if (pack === null) throw new Error('there is a section');
  return { pack, markdown: exportMarkdown(pack), section, hand, finding };
}

describe('the evidence pack of a section', () => {
  it('holds each claim with its sentence, its question and every case file, and no crime reference', () => {
    const { pack, hand } = packOf();
    const table = pack.blocks.find(
      (node) => node.type === 'table' && node.attrs.columns.includes('In the count'),
    );
    if (table?.type !== 'table') throw new Error('the claim has its files');
    expect(table.attrs.rows).toHaveLength(12);
    expect(table.attrs.rows.filter((row) => row[2] === 'Counted')).toHaveLength(11);
    const all = JSON.stringify(pack.blocks);
    expect(all).toContain('The evidence gives 11 of 12.');
    for (const { crimeReference } of hand.snapshot.caseFile) expect(all).not.toContain(crimeReference);
  });

  it('names people by role, in findings, sentences and what was said', () => {
    const { markdown } = packOf();
    for (const gone of ['Harris', 'Doyle', '07700']) expect(markdown).not.toContain(gone);
    expect(markdown).toContain('An officer told us that risk is understood');
    expect(markdown).toContain('a sergeant');
    expect(markdown).toContain('telephone number');
  });

  it('shows what stands for and against each finding, and what nobody addressed', () => {
    const { markdown } = packOf();
    expect(markdown).toContain('Supports');
    expect(markdown).toContain('Contradicts');
    expect(markdown).toContain('Not addressed yet');
    expect(markdown).toContain('Held by 10 of 12 people in one group');
  });

  it('says of a claim about people who was counted', () => {
    const { markdown } = packOf((hand, section) => {
      const finding = hand.snapshot.finding[0]?.id ?? '';
      writeBlock(hand, section, {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'This was said by ' },
          {
            type: 'claim',
            attrs: {
              id: 'people',
              query: { kind: 'people', finding, role: '' },
              wording: 'quantifier',
              noun: 'officers we spoke to',
              accepted: { n: 10, d: 12 },
              text: 'most of the officers we spoke to',
              startsSentence: false,
            },
          },
          { type: 'text', text: '.' },
        ],
      });
    });
    expect(markdown).toContain('“most of the officers we spoke to”');
    expect(markdown).toContain('The evidence gives 10 of 12.');
    expect(markdown).toContain('12 response officers');
  });

  it('lists the sentences that rest on nothing', () => {
    const { pack } = packOf((hand, section) => writeBlock(hand, section, written('We were impressed.')));
    expect(plainText(pack.blocks.at(-1) ?? written(''))).toBe('We were impressed.');
  });
});
