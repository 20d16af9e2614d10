import { InspectionInHand } from '@shared/draft/testing/inspection-in-hand';
import { compiledSection, writeBlock, written } from '@shared/draft/testing/section-in-hand';
import type { DraftRemark } from '@shared/inspection/draft-rows';
import type { Row } from '@shared/inspection/entities';
import { describe, expect, it } from 'vitest';
import { commentsOf } from './document-comments';
import { commentsOfReport, toReportDocument } from './to-report-document';

const remark = (block: string, more: Partial<DraftRemark>): DraftRemark => ({
  kind: 'comment',
  block,
  about: 'written',
  text: 'Why?',
  by: 'lead',
  at: 1,
  from: 'typed',
  state: 'open',
  reason: '',
  decidedBy: '',
  decidedAt: null,
  ...more,
});

describe('the remarks that leave in the margin', () => {
  it('stand in the order of the text, with who made them, what they are and what was decided', () => {
    const hand = new InspectionInHand();
    const id = compiledSection(hand);
    const [first, second] = [
      writeBlock(hand, id, written('One written.')),
      writeBlock(hand, id, written('Two written.')),
    ];
    const decided = { state: 'not-accepted', reason: 'It is so.', decidedBy: 'lead', decidedAt: 2 } as const;
    hand.change('section', id, {
      remarks: {
        a: remark(second, { kind: 'challenge', by: 'Head of crime', text: 'It is not.', ...decided }),
        b: remark(first, { kind: 'suggestion', text: 'typed' }),
        c: remark(first, {}),
        closed: remark(first, { state: 'accepted' }),
        lost: remark('gone', {}),
      },
    });
    const section = hand.snapshot.section.find((row) => row.id === id) as Row<'section'>;
    const comments = commentsOf(section, hand.snapshot);
    expect(comments.map(({ author, text }) => [author, text])).toEqual([
      ['A. Lead', 'Suggested instead: typed'],
      ['A. Lead', 'Why?'],
      ['Head of crime', 'Challenge by the force: It is not. (Not accepted: It is so.)'],
    ]);
    expect(comments.map(({ block }) => block)).toEqual(
      [...comments.map(({ block }) => block)].sort((a, b) => a - b),
    );
  });

  it('of all sections leave with the whole report, each at its place in it', () => {
    const hand = new InspectionInHand();
    hand.finding('It does this.');
    hand.finding('It does that.', { question: 'investigating-crime', heading: 'initial-response' });
    const [later, earlier] = ['protecting-vulnerable', 'investigating-crime'].map((question) => {
      const id = compiledSection(hand, question);
      const block = writeBlock(hand, id, written(`Written about ${question}.`));
      return { id, block };
    });
    if (later === undefined || earlier === undefined) throw new Error('two sections were compiled');
    for (const { id, block } of [later, earlier])
      hand.change('section', id, { remarks: { one: remark(block, { text: block }) } });
    const report = toReportDocument(hand.snapshot, hand.framework, '2018-03-03');
    const comments = commentsOfReport(hand.snapshot, hand.framework);
    expect(comments.map(({ text }) => text)).toEqual([earlier.block, later.block]);
    const all = [...(report?.blocks ?? []), ...(report?.annex ?? [])];
    expect(comments.map(({ block }) => all[block])).toEqual([
      written('Written about investigating-crime.'),
      written('Written about protecting-vulnerable.'),
    ]);
    expect(commentsOfReport(new InspectionInHand().snapshot, hand.framework)).toEqual([]);
  });
});
