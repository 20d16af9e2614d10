import { describe, expect, it } from 'vitest';
import { findFramework } from '../frameworks';
import { gradeLabel, headingTitle, offenceLabel, questionCode, questionTitle } from '../labels';
import { sampleTargetFor } from '../sample-target';
import { peel2017 } from './peel-2017';

const [instrument] = peel2017.instruments;
if (instrument === undefined) throw new Error('the framework has a checklist');

const ids = (things: readonly { id: string }[]) => things.map((thing) => thing.id);
const numbersBy = (weight: string) =>
  instrument.criteria.filter((criterion) => criterion.weight === weight).map((criterion) => criterion.number);

describe('PEEL Effectiveness 2017', () => {
  it('is found by its id and version, and no other version is', () => {
    expect(findFramework('peel-effectiveness', '2017')).toBe(peel2017);
    expect(findFramework('peel-effectiveness', '2018')).toBeUndefined();
  });

  it('has the questions and headings of the published report', () => {
    expect(peel2017.questions.map((question) => question.code)).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'Q5']);
    expect(peel2017.questions.map((question) => question.headings.length)).toEqual([3, 3, 5, 3, 2]);
    expect(questionTitle(peel2017, 'protecting-vulnerable')).toBe(
      'Protecting vulnerable people and supporting victims',
    );
    expect(questionCode(peel2017, 'overall')).toBe('Overall');
    expect(headingTitle(peel2017, 'protecting-vulnerable', 'mental-health')).toBe('Mental health');
    expect(gradeLabel(peel2017, 'requires-improvement')).toBe('Requires improvement');
    expect(offenceLabel(peel2017, 'abh')).toBe('Actual bodily harm');
  });

  it('shows an id that it does not know as it is, so that other versions stay readable', () => {
    expect(headingTitle(peel2017, 'protecting-vulnerable', 'new-heading')).toBe('new-heading');
    expect(offenceLabel(peel2017, 'arson')).toBe('arson');
  });

  it('describes all four grades for every graded question', () => {
    for (const question of peel2017.questions.filter((asked) => !asked.isUngraded))
      expect(question.characteristics.map((text) => text.gradeId)).toEqual([
        'outstanding',
        'good',
        'requires-improvement',
        'inadequate',
      ]);
  });

  it('asks for 60 case files, and for 90 in the three largest forces however their names are written', () => {
    expect(sampleTargetFor(peel2017, 'West Mercia Police')).toBe(60);
    expect(sampleTargetFor(peel2017, 'West Midlands Police')).toBe(90);
    expect(sampleTargetFor(peel2017, 'Metropolitan Police')).toBe(90);
    expect(sampleTargetFor(peel2017, 'West Yorkshire')).toBe(90);
  });

  it('gives no two things of a kind the same id', () => {
    const kinds = [
      ids(peel2017.questions),
      ids(peel2017.questions.flatMap((question) => question.headings)),
      ids(instrument.criteria),
      ids(peel2017.glossary),
      ids(peel2017.caveats),
      ids(peel2017.noteTypes),
      ids(peel2017.offenceTypes),
    ];
    for (const kind of kinds) expect(new Set(kind).size).toBe(kind.length);
  });
});

describe('the built-in checklist', () => {
  it('is labelled illustrative and numbered 1 to 20, the overall judgement last', () => {
    expect(instrument.isIllustrative).toBe(true);
    expect(instrument.criteria.map((criterion) => criterion.number)).toEqual(
      Array.from({ length: 19 }, (_, index) => index + 1),
    );
    expect(instrument.overall.number).toBe(20);
  });

  it('marks the critical and the key criteria', () => {
    expect(numbersBy('critical')).toEqual([5, 7, 9, 19]);
    expect(numbersBy('key')).toEqual([3, 11, 13, 16, 17]);
  });

  it('tells for every criterion what good looks like, where to look, and how a draft words it', () => {
    for (const criterion of instrument.criteria) {
      expect(criterion.guidance).toMatch(/^Good: .*Look in: /);
      expect(criterion.positive).not.toMatch(/^there|\.$/);
      expect(criterion.negative).not.toMatch(/^that|\.$/);
    }
  });
});

describe('the glossary', () => {
  it('looks for the longest spelling first and explains the term in full sentences', () => {
    for (const term of peel2017.glossary) {
      const lengths = term.spellings.map((spelling) => spelling.length);
      expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
      expect(term.explanation).toMatch(/\.$/);
    }
  });
});

describe('the default quantifier scale', () => {
  it('is contiguous: each band ends where the one above begins, and the bound belongs to one of them', () => {
    const [scale] = peel2017.quantifierScales;
    const bands = scale?.bands ?? [];
    expect(bands.map((band) => band.word)[3]).toBe('the majority');
    for (const [index, band] of bands.slice(1).entries()) {
      const above = bands[index];
      expect(above).toBeDefined();
      if (above === undefined) continue;
      expect(band.to[0] * above.from[1]).toBe(above.from[0] * band.to[1]);
      expect(band.includesTo).toBe(!above.includesFrom);
    }
  });
});
