import { wordedClaim } from '@shared/draft/claim';
import type { InlineNode } from '@shared/draft/draft-node';
import { EFFECTIVE, InspectionInHand, VULNERABLE } from '@shared/draft/testing/inspection-in-hand';
import { compiledSection, writeBlock, written, writtenWith } from '@shared/draft/testing/section-in-hand';
import { describe, expect, it } from 'vitest';
import type { CheckResult, CheckRule } from './check';
import { runChecks } from './run-checks';

const HOUSE = { percentFrom: 50, scale: undefined };

function claimOf(n: number, d: number): InlineNode {
  const plan = {
    id: `c-${n}-${d}`,
    query: EFFECTIVE,
    wording: 'n-of-d' as const,
    noun: 'cases',
    startsSentence: false,
  };
  return { type: 'claim', attrs: wordedClaim(plan, { n, d }, HOUSE) };
}

/** A question with 18 reviewed files, 17 of them effective, one finding on two kinds of source, a grade and an area. */
function ready(): { hand: InspectionInHand; finding: string } {
  const hand = new InspectionInHand();
  for (let file = 0; file < 18; file += 1) hand.file(file > 0, ['vulnerable-victim']);
  const finding = hand.finding('The force investigates these crimes to a good standard', {
    claims: [VULNERABLE],
  });
  const link = { finding, stance: 'supporting' as const, comment: '', addressed: '' };
  hand.add('evidenceLink', { ...link, source: { kind: 'count', query: VULNERABLE.query } });
  hand.add('evidenceLink', {
    ...link,
    source: { kind: 'document', title: 'Policy', provenance: 'document' },
  });
  hand.add('judgment', {
    question: 'protecting-vulnerable',
    grade: 'requires-improvement',
    stage: 'proposed',
    rationale: 'Because of the delays.',
    by: 'lead',
  });
  hand.add('areaForImprovement', {
    question: 'protecting-vulnerable',
    text: 'The force should re-assess risk where attendance is delayed.',
    finding,
    position: 'a',
  });
  return { hand, finding };
}

function of(rule: CheckRule, results: readonly CheckResult[]): CheckResult[] {
  return results.filter((result) => result.rule === rule);
}

/** What the checks say about a passage that a person wrote into a section where all is well. */
function about(...content: (InlineNode | string)[]): CheckResult[] {
  const { hand } = ready();
  const section = compiledSection(hand);
  const nodes = content.map(
    (one): InlineNode => (typeof one === 'string' ? { type: 'text', text: one } : one),
  );
  const id = writeBlock(hand, section, writtenWith(...nodes));
  return runChecks(hand.snapshot, hand.framework, section).filter((result) => result.blockId === id);
}

describe('a section where all is well', () => {
  it('has nothing that stops the export or has to be looked at', () => {
    const { hand } = ready();
    const section = compiledSection(hand);
    expect(runChecks(hand.snapshot, hand.framework, section)).toEqual([]);
  });
});

describe('numbers', () => {
  it('stops a claim that prints another number than the evidence gives now', () => {
    const { hand } = ready();
    const section = compiledSection(hand);
    const review = hand.snapshot.review[5];
    if (review?.confirmation)
      hand.change('review', review.id, { confirmation: { ...review.confirmation, value: 'no' } });
    const [stale] = of('stale-claim', runChecks(hand.snapshot, hand.framework, section));
    expect(stale?.message).toBe('The draft prints “17 of them”; the evidence now gives 16 of 18.');
    expect(stale?.severity).toBe('block');
  });

  it('stops a typed “16 of 18” beside a claim of 17 of 18', () => {
    const [result] = of('number-contradicts', about('The force did this well in 16 of 18 cases.'));
    expect(result).toMatchObject({ severity: 'block', range: { from: 27, to: 35 } });
    expect(result?.message).toContain('17 of 18');
  });

  it('stops a typed part of a whole that no claim prints', () => {
    expect(of('number-without-source', about('A plan was kept in nine of the 46 files.'))).toMatchObject([
      { severity: 'block' },
    ]);
    expect(of('number-without-source', about('This was so in 88% of cases.'))).toMatchObject([
      { severity: 'block' },
    ]);
  });

  it('says where the evidence gives the number that was typed', () => {
    const [result] = of(
      'number-without-source',
      about('We found a good investigation in 17 of the 18 cases.'),
    );
    expect(result?.message).toContain('bind it');
  });

  it('asks for a look at typed counts of people and only lists other counts', () => {
    expect(of('number-without-source', about('We spoke to 23 officers.'))).toMatchObject([
      { severity: 'warn' },
    ]);
    expect(of('number-without-source', about('There are 12 policing areas.'))).toMatchObject([
      { severity: 'note' },
    ]);
  });

  it('leaves telephone numbers, ages, dates, stages, sections and laws alone', () => {
    const words =
      'On 3 March 2017 a 14-year-old rang 101 and then 999; stage 2 of the plan under section 47 of the Police Act 1996 began.';
    expect(about(words).filter(({ rule }) => rule.startsWith('number'))).toEqual([]);
  });

  it('does not ask about a number that a claim printed', () => {
    expect(of('number-without-source', about('This was so in ', claimOf(17, 18), '.'))).toEqual([]);
  });

  it('asks for a look at counts of one to four', () => {
    expect(of('small-cell', about('This was missing in ', claimOf(3, 18), '.'))).toMatchObject([
      { severity: 'warn' },
    ]);
    expect(of('small-cell', about('We spoke to two victims.'))).toHaveLength(1);
    expect(of('small-cell', about('We spoke to 20 victims.'))).toEqual([]);
  });
});

describe('quantifiers', () => {
  it('asks for the count behind “most officers”', () => {
    expect(
      of('quantifier-without-count', about('Most officers told us that they were trained.')),
    ).toMatchObject([{ severity: 'warn', range: { from: 0, to: 4 } }]);
    expect(of('quantifier-without-count', about('A number of staff told us the opposite.'))).toHaveLength(1);
  });

  it('does not take “most acute” or “a few days” for a quantifier', () => {
    expect(of('quantifier-without-count', about('The risk is most acute after a few days.'))).toEqual([]);
  });

  it('stops a word that the scale does not allow for the count', () => {
    const [result] = of('quantifier-outside-band', about('Few cases were effective: ', claimOf(17, 18), '.'));
    expect(result?.severity).toBe('block');
    expect(result?.message).toContain('17 of 18 is 94.4%');
    expect(
      of('quantifier-outside-band', about('Almost all cases were effective: ', claimOf(17, 18), '.')),
    ).toEqual([]);
  });

  it('uses the people who were counted in the notes behind a finding', () => {
    const { hand, finding } = ready();
    const note = hand.add('note', {
      type: 'focus-group',
      title: 'Response officers',
      place: '',
      happenedAt: 0,
      author: 'lead',
      speakers: [{ role: 'response officers', count: 12 }],
      questions: [],
      headings: [],
      themes: [],
    });
    const block = hand.add('noteBlock', {
      note,
      position: 'a',
      kind: 'paraphrase',
      text: 'They feel supported.',
      heldBy: 5,
      ofSpeakers: 12,
    });
    hand.add('evidenceLink', {
      finding,
      source: { kind: 'note-block', id: block },
      stance: 'supporting',
      comment: '',
      addressed: '',
    });
    hand.change('finding', finding, { statement: 'Most officers feel supported' });
    const section = compiledSection(hand);
    const [result] = of('quantifier-outside-band', runChecks(hand.snapshot, hand.framework, section));
    expect(result?.message).toContain('5 of 12');
  });
});

describe('evidence', () => {
  it('stops a finding that only the file review supports', () => {
    const { hand } = ready();
    const document = hand.snapshot.evidenceLink.find(({ source }) => source.kind === 'document');
    hand.remove('evidenceLink', document?.id ?? '');
    const section = compiledSection(hand);
    expect(of('one-source-type', runChecks(hand.snapshot, hand.framework, section))).toMatchObject([
      { severity: 'block' },
    ]);
  });

  it('shows a contradiction that nobody addressed, until somebody does', () => {
    const { hand, finding } = ready();
    const contradiction = hand.add('evidenceLink', {
      finding,
      source: { kind: 'document', title: 'Audit', provenance: 'data' },
      stance: 'contradicting',
      comment: '',
      addressed: '',
    });
    const section = compiledSection(hand);
    expect(of('contradiction-open', runChecks(hand.snapshot, hand.framework, section))).toHaveLength(1);
    hand.change('evidenceLink', contradiction, { addressed: 'The audit is from an earlier year.' });
    expect(of('contradiction-open', runChecks(hand.snapshot, hand.framework, section))).toEqual([]);
  });

  it('lists passages that were written by hand and rest on nothing', () => {
    expect(of('no-source', about('The force is proud of this.'))).toMatchObject([{ severity: 'note' }]);
    expect(of('no-source', about('This was so in ', claimOf(17, 18), '.'))).toEqual([]);
  });

  it('shows that a finding changed after it was compiled', () => {
    const { hand, finding } = ready();
    const section = compiledSection(hand);
    hand.change('finding', finding, { statement: 'The force investigates these crimes well' });
    expect(of('evidence-changed', runChecks(hand.snapshot, hand.framework, section))).toHaveLength(1);
  });
});

describe('judgments and outcomes', () => {
  it('stops a cause of concern without a recommendation', () => {
    const { hand } = ready();
    hand.add('causeOfConcern', {
      question: 'protecting-vulnerable',
      text: 'People are at risk.',
      position: 'a',
    });
    const section = compiledSection(hand);
    expect(
      of('cause-without-recommendation', runChecks(hand.snapshot, hand.framework, section)),
    ).toMatchObject([{ severity: 'block' }]);
  });

  it('stops an area for improvement that does not speak to the force', () => {
    const { hand, finding } = ready();
    hand.add('areaForImprovement', {
      question: 'protecting-vulnerable',
      text: 'Supervisors must check the forms.',
      finding,
      position: 'b',
    });
    const section = compiledSection(hand);
    const [result] = of('area-not-to-the-force', runChecks(hand.snapshot, hand.framework, section));
    const block = hand.snapshot.draftBlock.find(({ id }) => id === result?.blockId);
    expect(block?.origin).toBe('afis');
    expect(result?.severity).toBe('block');
  });

  it('stops a printed grade that is no longer the one given', () => {
    const { hand } = ready();
    const section = compiledSection(hand);
    hand.change('judgment', hand.snapshot.judgment[0]?.id ?? '', { grade: 'good' });
    expect(of('grade-out-of-date', runChecks(hand.snapshot, hand.framework, section))[0]?.message).toBe(
      'The draft prints “Requires improvement”, but the grade given is “Good”.',
    );
  });

  it('stops a carried grade that the section presents as new', () => {
    const { hand } = ready();
    hand.change('inspection', hand.snapshot.inspection[0]?.id ?? '', {
      scope: { 'investigating-crime': { status: 'carried-forward', grade: 'good', year: 2016 } },
    });
    const section = compiledSection(hand, 'investigating-crime');
    expect(of('carried-grade-as-new', runChecks(hand.snapshot, hand.framework, section))).toEqual([]);
    const carried = hand.snapshot.draftBlock.find(({ origin }) => origin === 'carried');
    hand.change('draftBlock', carried?.id ?? '', { node: written('The force investigates crime well.') });
    expect(of('carried-grade-as-new', runChecks(hand.snapshot, hand.framework, section))).toHaveLength(1);
  });
});

describe('terms', () => {
  it('asks for the footnote of a glossary term', () => {
    expect(of('term-not-explained', about('Call handlers use THRIVE.'))).toMatchObject([
      { severity: 'warn' },
    ]);
  });

  it('finds a term that is used before its footnote', () => {
    const results = about('They use THRIVE. We asked about', ' it: THRIVE works.', {
      type: 'footnote',
      attrs: { id: 'thrive', term: 'THRIVE', text: 'Six headings.' },
    });
    expect(of('term-before-footnote', results)).toMatchObject([{ range: { from: 9, to: 15 } }]);
  });

  it('accepts a footnote behind the term and its short form', () => {
    const results = about('They sit in a multi-agency safeguarding hub (MASH)', {
      type: 'footnote',
      attrs: { id: 'mash', term: 'MASH', text: 'They sit together.' },
    });
    expect(results.filter(({ rule }) => rule.startsWith('term'))).toEqual([]);
  });

  it('lists short forms that nobody wrote out', () => {
    expect(of('term-not-explained', about('The SNT meets weekly. The SNT is small.'))).toHaveLength(1);
    expect(of('term-not-explained', about('The safer neighbourhood team (SNT) meets weekly.'))).toEqual([]);
  });
});

describe('disclosure', () => {
  it.each([
    ['an e-mail address', 'Write to jane.doe@force.example for it.'],
    ['a telephone number', 'Her number is 07700 900123.'],
    ['a crime reference', 'The crime was recorded as 22/12345/17.'],
    ['a date of birth', 'The victim was born on 4 May 1999.'],
    ['a collar number', 'It was PC 4821 who attended.'],
    ['a name', 'We spoke to Sgt Hughes about it.'],
    ['a name', 'Mrs Miller had called twice.'],
  ])('stops %s', (what, words) => {
    const results = of('identifier', about(words));
    expect(results).toMatchObject([{ severity: 'block' }]);
    expect(results[0]?.message).toContain(what);
  });

  it('stops the force’s own reference of a sampled file, however it is written', () => {
    const { hand } = ready();
    hand.change('caseFile', hand.snapshot.caseFile[0]?.id ?? '', { crimeReference: 'XQ77-alpha' });
    const section = compiledSection(hand);
    writeBlock(hand, section, written('See XQ77-alpha for an example.'));
    expect(of('identifier', runChecks(hand.snapshot, hand.framework, section))).toHaveLength(1);
  });

  it('does not take 101, 999 or a rank for an identifier', () => {
    expect(of('identifier', about('Calls to 101 and 999 go to a Detective Inspector first.'))).toEqual([]);
  });
});

describe('style', () => {
  it('shows a sentence that is too long, and leaves two short ones alone', () => {
    const long = `The force ${'and its partners '.repeat(14)}work together.`;
    expect(of('long-sentence', about(long))).toMatchObject([{ severity: 'note' }]);
    expect(of('long-sentence', about('The force works well. Its partners work well.'))).toEqual([]);
  });

  it('shows blame that falls on nobody', () => {
    expect(of('passive-blame', about('Opportunities were missed.'))).toHaveLength(1);
    expect(of('passive-blame', about('The team missed opportunities.'))).toEqual([]);
  });

  it('stops a figure without a source or an alternative text', () => {
    const { hand } = ready();
    const section = compiledSection(hand);
    const attrs = {
      id: 'f',
      title: 'Arrests',
      bars: [],
      unit: '',
      source: '',
      alternativeText: '',
      pointsToAnnex: true,
    };
    writeBlock(hand, section, { type: 'figure', attrs });
    expect(of('figure-incomplete', runChecks(hand.snapshot, hand.framework, section))[0]?.message).toBe(
      'The figure “Arrests” has no source and no alternative text.',
    );
  });

  it('knows how often an area was highlighted, and asks about any other number of inspections', () => {
    const { hand } = ready();
    hand.add('earlierAfi', {
      question: 'protecting-vulnerable',
      text: 'The force should act.',
      source: 'PEEL 2016',
      year: 2016,
      alsoIn: [{ source: 'PEEL 2015', year: 2015 }],
      status: 'repeated',
      followUp: '',
    });
    const section = compiledSection(hand);
    const asked = () => of('number-without-source', runChecks(hand.snapshot, hand.framework, section));
    expect(asked()).toEqual([]);
    writeBlock(hand, section, written('This was highlighted in our last three inspections.'));
    expect(asked()).toHaveLength(1);
  });
});
