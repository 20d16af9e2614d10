import { describe, expect, it } from 'vitest';
import { claim, footnote, paragraph, REPORT, SECTION, text } from '../testing/section-for-tests';
import { printDocument } from './print-document';

describe('what is printed', () => {
  it('prints a claim in the words last accepted, as part of its sentence', () => {
    const printed = printDocument({
      ...SECTION,
      blocks: [paragraph(text('In '), claim('17 of them'), text('.'))],
    });
    expect(printed.body).toEqual([
      { kind: 'paragraph', runs: [{ kind: 'text', text: 'In 17 of them.', isBold: false, isItalic: false }] },
    ]);
  });

  it('gives a footnote used twice one number, and tells the uses apart', () => {
    const mash = footnote('mash', 'MASH', 'A hub.');
    const printed = printDocument({ ...SECTION, blocks: [paragraph(mash, mash)], annex: [] });
    expect(printed.body).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { kind: 'footnote', number: 1, use: 1 },
          { kind: 'footnote', number: 1, use: 2 },
        ],
      },
    ]);
  });

  it('says that a grade stands from an earlier year', () => {
    const grades = printDocument(REPORT).body.filter((block) => block.kind === 'judgment');
    expect(grades.map((grade) => grade.label)).toEqual([
      'Good (last inspected in 2016)',
      'Requires improvement',
    ]);
  });

  it('says so when a question has no grade yet', () => {
    const blocks = [{ type: 'judgment' as const, attrs: { question: 'q4', grade: '' } }];
    expect(printDocument({ ...SECTION, blocks }).body).toEqual([
      { kind: 'judgment', symbol: '', label: 'Not yet judged' },
    ]);
  });

  it('says in the document itself that it is an example, and how many numbers are out of date', () => {
    const notices = (staleClaims: number) => printDocument({ ...SECTION, staleClaims }).notices.at(-1);
    expect(notices(0)).toMatch(/^Example inspection:/);
    expect(notices(1)).toBe('One number in this draft differs from the evidence as it stands.');
    expect(notices(2)).toBe('2 numbers in this draft differ from the evidence as it stands.');
    expect(printDocument({ ...SECTION, isExample: false, staleClaims: 0 }).notices).toEqual([
      'Draft, 3 March 2018',
    ]);
  });

  it('fills a short table row, so that every row has as many cells as there are columns', () => {
    const blocks = [
      {
        type: 'table' as const,
        attrs: { id: 't', caption: 'c', columns: ['a', 'b'], rows: [['1'], ['1', '2', '3']] },
      },
    ];
    expect(printDocument({ ...SECTION, blocks }).body[0]).toMatchObject({
      rows: [
        ['1', ''],
        ['1', '2'],
      ],
    });
  });

  it('lists the headings of a whole report down to the second level, with the annex', () => {
    expect(printDocument(REPORT).contents.map((heading) => `${heading.level} ${heading.text}`)).toEqual([
      '1 Investigating crime and reducing re-offending',
      '1 Protecting vulnerable people and supporting victims',
      '2 Initial response',
      '2 Investigating crimes involving vulnerable people',
      '2 Areas for improvement',
      '2 Recommendations',
      '1 Annex A – About the data',
    ]);
    expect(printDocument(SECTION).contents).toEqual([]);
  });

  it('never draws a bar to the left of nothing', () => {
    const blocks = SECTION.blocks.map((block) =>
      block.type === 'figure'
        ? { ...block, attrs: { ...block.attrs, bars: [{ label: 'fewer', value: -5 }] } }
        : block,
    );
    const figure = printDocument({ ...SECTION, blocks }).body.find((block) => block.kind === 'figure');
    expect(figure?.bars).toEqual([{ label: 'fewer', value: 0, text: '-5' }]);
  });
});
