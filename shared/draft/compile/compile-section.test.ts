import { claimHouse, wordedClaim } from '@shared/draft/claim';
import { plainText } from '@shared/draft/node-text';
import { EFFECTIVE, InspectionInHand, VULNERABLE } from '@shared/draft/testing/inspection-in-hand';
import { compiledSection, writeBlock, writtenWith } from '@shared/draft/testing/section-in-hand';
import type { QuantifierScale } from '@shared/framework/framework';
import { describe, expect, it } from 'vitest';
import { compileSection } from './compile-section';
import { OVERVIEW } from './overview';

const QUESTION = 'protecting-vulnerable';

function lines(hand: InspectionInHand, question = QUESTION): string[] {
  return compileSection(hand.snapshot, hand.framework, question).map(
    ({ node }) => `${node.type === 'heading' ? `${'#'.repeat(node.attrs.level)} ` : ''}${plainText(node)}`,
  );
}

function textOf(hand: InspectionInHand, origin: string, question = QUESTION): string | undefined {
  const passage = compileSection(hand.snapshot, hand.framework, question).find((one) =>
    one.origin.startsWith(origin),
  );
  return passage === undefined ? undefined : plainText(passage.node);
}

/** The finding's sentence for `effective` of `whole` cases with vulnerable victims. */
function sentence(effective: number, whole: number, polarity: 'strength' | 'weakness' = 'strength'): string {
  const hand = new InspectionInHand();
  for (let file = 0; file < whole; file += 1) hand.file(file < effective, ['vulnerable-victim']);
  for (let file = 0; file < 5; file += 1) hand.file(false);
  const query = {
    ...VULNERABLE.query,
    answers: polarity === 'strength' ? ['yes' as const] : ['no' as const],
  };
  hand.finding('S.', { polarity, claims: [{ ...VULNERABLE, query }] });
  return textOf(hand, 'finding:')?.replace(/^S\. ?/, '') ?? '';
}

describe('the sentence that prints a count', () => {
  it('reads as in the report', () => {
    expect(sentence(17, 18)).toBe(
      'When we scrutinised 18 cases that involved vulnerable victims, there was evidence of an effective investigation in 17 of them.',
    );
  });

  it('has its own form for all, none, one, both and the only case', () => {
    const end = (effective: number, whole: number) =>
      sentence(effective, whole).split('effective investigation in ')[1];
    expect(end(18, 18)).toBe('all 18.');
    expect(end(0, 7)).toBe('none of the seven.');
    expect(end(1, 7)).toBe('one of them.');
    expect(end(2, 2)).toBe('both of them.');
    expect(end(0, 2)).toBe('neither of them.');
    expect(end(9, 18)).toBe('9 of them.');
    expect(sentence(1, 1)).toBe(
      'In our file review, there was evidence of an effective investigation in the only case that involved vulnerable victims.',
    );
    expect(sentence(0, 1)).toBe(
      'In our file review, we found that the investigation was not effective in the only case that involved vulnerable victims.',
    );
  });

  it('tells of the failing when the claim asks for it', () => {
    expect(sentence(12, 18, 'weakness')).toBe(
      'We found that the investigation was not effective in 6 of the 18 cases that involved vulnerable victims.',
    );
  });

  it('is left out while no file was reviewed', () => {
    expect(sentence(0, 0)).toBe('');
  });
});

describe('a section', () => {
  it('has the shape of the report: title, judgment, headed narrative, areas, cause, recommendations, annex', () => {
    const hand = new InspectionInHand();
    hand.file(true);
    hand.finding('Later heading', { heading: 'partnership-working' });
    const finding = hand.finding('Earlier heading', {
      claims: [{ id: 'c', query: EFFECTIVE, noun: 'cases' }],
    });
    hand.add('judgment', { question: QUESTION, grade: 'good', stage: 'proposed', rationale: '', by: 'lead' });
    hand.add('areaForImprovement', {
      question: QUESTION,
      text: 'The force should act',
      finding,
      position: 'a',
    });
    const cause = hand.add('causeOfConcern', {
      question: QUESTION,
      text: 'People are at risk',
      position: 'a',
    });
    for (const [position, text] of [
      ['a', 'Engage with partners.'],
      ['b', 'DASH forms are checked;'],
      ['c', 'begin to measure'],
    ] as const)
      hand.add('recommendation', { cause, text, position });
    expect(lines(hand).slice(0, 15)).toEqual([
      '# Protecting vulnerable people and supporting victims',
      '',
      '## Investigating crimes involving vulnerable people',
      expect.stringMatching(/^Earlier heading\. In our file review, /),
      '## Partnership working',
      'Later heading.',
      '## Area for improvement',
      'The force should act.',
      '## Cause of concern',
      'People are at risk.',
      '## Recommendations',
      'The force should immediately take steps to:',
      'engage with partners;\nDASH forms are checked; and\nbegin to measure.',
      '# Annex A – About the data',
      '## Review of case files',
    ]);
  });

  it('prints condition, cause, effect and how contradictions were met as sentences of the paragraph', () => {
    const hand = new InspectionInHand();
    const finding = hand.finding('Statement', {
      condition: 'Seen',
      cause: 'Because.',
      effect: 'This means that',
    });
    const link = { finding, stance: 'contradicting' as const, comment: 'not printed' };
    const source = { kind: 'document' as const, title: 'Audit', provenance: 'document' as const };
    hand.add('evidenceLink', { ...link, source, addressed: 'An audit said otherwise, for an earlier year' });
    hand.add('evidenceLink', { ...link, source, addressed: '' });
    expect(textOf(hand, 'finding:')).toBe(
      'Statement. Seen. Because. This means that. An audit said otherwise, for an earlier year.',
    );
  });

  it('gives a term its footnote at its first use and no second one', () => {
    const hand = new InspectionInHand();
    hand.finding('Staff use THRIVE (the THRIVE model)');
    hand.finding('They visit multi-agency safeguarding hubs (MASHs), where THRIVE is known', {
      heading: 'partnership-working',
    });
    const marks = compileSection(hand.snapshot, hand.framework, QUESTION).flatMap(({ node }) =>
      node.type === 'paragraph'
        ? (node.content ?? []).map((inline) =>
            inline.type === 'footnote' ? `[${inline.attrs.id}]` : inline.type === 'text' ? inline.text : '',
          )
        : [],
    );
    expect(marks.join('')).toContain(
      'Staff use THRIVE[thrive] (the THRIVE model).They visit multi-agency safeguarding hubs (MASHs),[mash] where THRIVE is known.',
    );
  });

  it('keeps a finding whose heading the framework does not know', () => {
    const hand = new InspectionInHand();
    hand.finding('Not lost', { heading: 'of-another-version' });
    expect(lines(hand)).toContain('Not lost.');
  });

  it('says of a carried grade which year it comes from, and nothing else', () => {
    const hand = new InspectionInHand();
    hand.finding('Not printed', { question: 'investigating-crime', heading: 'investigating-crime' });
    hand.change('inspection', hand.snapshot.inspection[0]?.id ?? '', {
      scope: { 'investigating-crime': { status: 'carried-forward', grade: 'good', year: 2016 } },
    });
    const printed = lines(hand, 'investigating-crime');
    expect(printed).toHaveLength(3);
    expect(printed[2]).toMatch(
      /^The grade of good comes from our 2016 inspection and remains in place\. We did not/,
    );
    expect(compileSection(hand.snapshot, hand.framework, 'investigating-crime')[1]?.node).toEqual({
      type: 'judgment',
      attrs: { question: 'investigating-crime', grade: 'good' },
    });
  });

  it('says what became of earlier areas for improvement that were followed up', () => {
    const hand = new InspectionInHand();
    const earlier = {
      question: QUESTION,
      text: 'The force should improve its forms.',
      source: 'our 2016 report',
      year: 2016,
      status: 'repeated' as const,
    };
    hand.add('earlierAfi', { ...earlier, followUp: 'It has not done so' });
    hand.add('earlierAfi', { ...earlier, status: 'not-followed-up', followUp: '' });
    expect(lines(hand).slice(1)).toEqual([
      'In our 2016 report we said that the force should improve its forms. It has not done so.',
    ]);
  });

  it('says how often an earlier area was highlighted, in the finding that takes it up', () => {
    const hand = new InspectionInHand();
    const finding = hand.finding('Forms come late');
    const earlier = {
      question: QUESTION,
      text: 'The force should improve its forms.',
      source: 'PEEL Effectiveness 2016',
      year: 2016,
      alsoIn: [{ source: 'PEEL Effectiveness 2015', year: 2015 }],
      status: 'no-progress' as const,
      followUp: '',
    };
    const row = hand.add('earlierAfi', earlier);
    expect(lines(hand)[1]).toBe(
      'In PEEL Effectiveness 2016 we said that the force should improve its forms. This was highlighted in our last two inspections. The force has made no progress on this.',
    );
    hand.change('earlierAfi', row, { finding });
    expect(textOf(hand, 'earlier-afi:')).toBeUndefined();
    expect(textOf(hand, 'finding:')).toBe(
      'Forms come late. This was highlighted as an area for improvement in our last two inspections. The force has made no progress on this.',
    );
    hand.remove('finding', finding);
    expect(textOf(hand, 'earlier-afi:')).toContain('in our last two inspections');
  });

  it('is the same for the same evidence', () => {
    const hand = new InspectionInHand();
    hand.file(true, ['vulnerable-victim']);
    hand.finding('One', { claims: [VULNERABLE] });
    expect(lines(hand)).toEqual(lines(hand));
    expect(compileSection(hand.snapshot, hand.framework, 'no-such-question')).toEqual([]);
  });
});

describe('the annex', () => {
  function sampled(): InspectionInHand {
    const hand = new InspectionInHand();
    for (let file = 0; file < 18; file += 1) hand.file(file > 0, ['vulnerable-victim']);
    for (let file = 0; file < 42; file += 1) hand.file(true);
    return hand;
  }

  it('tells method, frame and draw where a file review is behind the section', () => {
    const hand = sampled();
    hand.finding('One', { claims: [VULNERABLE] });
    expect(textOf(hand, 'annex:method')).toBe('We reviewed 60 case files across these types of offence:');
    expect(textOf(hand, 'annex:frame')).toBe(
      'The force supplied a list of recorded crimes with 3,410 rows. We left out rows that did not qualify: 7 exact duplicates, 3 without a crime reference, 1,200 recorded outside the period and 1,000 of other offence types. That left 1,200 crimes recorded from 1 January to 31 March 2017 from which to choose.',
    );
    expect(textOf(hand, 'annex:draw')).toBe(
      'From these we drew 60 files at random, spread over 2 offence types, and kept 10 in reserve. The draw can be repeated from the same list with the seed recorded on its certificate.',
    );
    expect(textOf(hand, 'annex:eliminations')).toBeUndefined();
    expect(textOf(hand, 'annex:second-reviews')).toBeUndefined();
  });

  it('tells eliminations by reason, and second reviews', () => {
    const hand = sampled();
    hand.finding('One', { claims: [VULNERABLE] });
    const [first, second, third] = hand.snapshot.caseFile.slice(-3).map(({ id }) => id);
    const out = (reason: 'sealed' | 'missing', replacedBy: string) => ({
      standing: 'eliminated' as const,
      elimination: { reason, detail: '', at: 0, replacedBy },
    });
    hand.change('caseFile', first ?? '', out('sealed', 'x'));
    hand.change('caseFile', second ?? '', out('sealed', 'y'));
    hand.change('caseFile', third ?? '', out('missing', 'z'));
    expect(textOf(hand, 'annex:eliminations')).toBe(
      'Three of the files drawn could not be reviewed: two were sealed and one was missing. Each was replaced by the next file in reserve.',
    );
    const [file] = hand.snapshot.caseFile;
    hand.review(file?.id ?? '', 'second', true);
    expect(textOf(hand, 'annex:second-reviews')).toBe(
      'A second inspector reviewed one of the files independently of the first. A second review never adds to a count.',
    );
    hand.review(file?.id ?? '', 'adjudicated', true);
    expect(textOf(hand, 'annex:second-reviews')).toContain('were adjudicated in one file.');
  });

  it('prints the caveats that the evidence calls for and no others', () => {
    const caveats = (hand: InspectionInHand) =>
      compileSection(hand.snapshot, hand.framework, QUESTION)
        .map(({ origin }) => origin)
        .filter((origin) => origin.startsWith('annex:caveat'));
    const hand = sampled();
    const finding = hand.finding('One');
    expect(caveats(hand)).toEqual([]);
    hand.change('finding', finding, { claims: [{ id: 'c', query: EFFECTIVE, noun: 'cases' }] });
    expect(caveats(hand)).toEqual(['annex:caveat-small-sample']);
    hand.change('finding', finding, { claims: [VULNERABLE] });
    expect(caveats(hand)).toEqual(['annex:caveat-small-sample', 'annex:caveat-subset']);
    const document = { kind: 'document' as const, title: 'Staff survey', provenance: 'data' as const };
    hand.add('evidenceLink', { finding, source: document, stance: 'supporting', comment: '', addressed: '' });
    expect(caveats(hand)).toEqual([
      'annex:caveat-small-sample',
      'annex:caveat-subset',
      'annex:caveat-staff-survey',
      'annex:caveat-force-data',
    ]);
    expect(textOf(hand, 'annex:caveat-small-sample')).toContain(
      'We reviewed 60 case files in West Mercia Police',
    );
    expect(textOf(hand, 'annex:caveat-subset')).toContain('such as the 18 cases');
  });

  it('says whose scale it is where a word of the scale is used, and nowhere else', () => {
    const hand = sampled();
    const finding = hand.finding('Officers told us this.');
    const scale = () => textOf(hand, 'annex:scale');
    expect(scale()).toBeUndefined();
    for (const plain of ['All officers told us this.', 'Staff make the most of it.', 'Few things are new.']) {
      hand.change('finding', finding, { statement: plain });
      expect(scale()).toBeUndefined();
    }
    hand.change('finding', finding, { statement: 'Most officers told us this.' });
    expect(scale()).toMatch(/^Words such as “most” follow .* Education Scotland/);
    const [inspection] = hand.snapshot.inspection;
    const ownScale = {
      id: 'own',
      label: 'Ours',
      source: 'The words follow a scale of our own',
      smallest: 10,
      bands: [{ word: 'nearly all', from: [9, 10], includesFrom: true, to: [1, 1], includesTo: true }],
    } satisfies QuantifierScale;
    hand.change('inspection', inspection?.id ?? '', { quantifierScale: 'own', ownScale });
    expect(scale()).toBeUndefined();
    hand.change('finding', finding, { statement: 'Nearly all staff told us this.' });
    expect(scale()).toBe('The words follow a scale of our own.');
  });

  it('says whose scale it is once a number is put into such a word in the draft', () => {
    const hand = sampled();
    hand.finding('One');
    const section = compiledSection(hand, QUESTION);
    expect(textOf(hand, 'annex:scale')).toBeUndefined();
    const plan = { id: 'c', query: EFFECTIVE, noun: 'cases', startsSentence: true };
    const worded = (n: number) =>
      wordedClaim(
        { ...plan, wording: 'quantifier' },
        { n, d: 60 },
        claimHouse(hand.snapshot, hand.framework),
      );
    const block = writeBlock(hand, section, writtenWith({ type: 'claim', attrs: worded(60) }));
    expect(textOf(hand, 'annex:scale')).toBeUndefined();
    hand.change('draftBlock', block, { node: writtenWith({ type: 'claim', attrs: worded(50) }) });
    expect(textOf(hand, 'annex:scale')).toContain('Education Scotland');
    const overview = compileSection(hand.snapshot, hand.framework, OVERVIEW);
    expect(overview.map(({ origin }) => origin)).toContain('annex:scale');
    const other = compileSection(hand.snapshot, hand.framework, 'preventing-crime');
    expect(other.map(({ origin }) => origin)).not.toContain('annex:scale');
  });

  it('names the notes that the findings rest on', () => {
    const hand = new InspectionInHand();
    const finding = hand.finding('One');
    for (const type of ['focus-group', 'focus-group', 'data-query', 'interview']) {
      const note = hand.add('note', {
        type,
        title: '',
        place: '',
        happenedAt: 0,
        author: 'lead',
        speakers: [],
        questions: [],
        headings: [],
        themes: [],
      });
      if (type !== 'interview')
        hand.add('evidenceLink', {
          finding,
          source: { kind: 'note', id: note },
          stance: 'supporting',
          comment: '',
          addressed: '',
        });
    }
    const fieldwork = compileSection(hand.snapshot, hand.framework, QUESTION).at(-1);
    expect(fieldwork === undefined ? '' : plainText(fieldwork.node)).toBe(
      'Our fieldwork took place from 8 to 19 May 2017. This section draws on notes of two focus groups and one data query.',
    );

    Object.assign(hand.snapshot.inspection[0] ?? {}, { fieldworkFrom: '' });
    const undated = compileSection(hand.snapshot, hand.framework, QUESTION).at(-1);
    expect(undated === undefined ? '' : plainText(undated.node)).toBe(
      'This section draws on notes of two focus groups and one data query.',
    );
  });
});
