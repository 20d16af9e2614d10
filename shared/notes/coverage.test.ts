import { note } from '@shared/evidence/evidence.test-data';
import { findingGaps } from '@shared/findings/finding-gaps';
import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import { describe, expect, it } from 'vitest';
import { type CoverageCell, coverageOf, inspectedQuestions } from './coverage';
import { interviewPlanOf } from './plan/interview-plan';

const notes = [
  note('a', 'focus-group', {
    place: 'Telford police station',
    speakers: [
      { role: 'response officers', count: 6 },
      { role: 'sergeant', count: 1 },
    ],
    questions: ['protecting-vulnerable'],
  }),
  note('b', 'reality-testing', {
    place: 'Telford Police Station ',
    speakers: [{ role: 'Response officer', count: 1 }],
    questions: ['preventing-crime', 'protecting-vulnerable'],
  }),
  note('c', 'focus-group', {
    place: 'Hereford',
    speakers: [{ role: 'response officers', count: 4 }],
    questions: [],
  }),
  note('d', 'document-review', { place: '', speakers: [], questions: ['serious-organised-crime'] }),
];

const questions = peel2017.questions.map(({ id }) => id);

describe('where we have been and whom we have met', () => {
  const coverage = coverageOf(notes, { places: [], plan: [], questions });
  const at = (site: string, role: string, from = coverage) =>
    from.cells.find((cell) => cell.site === site && cell.role === role);
  const about = (cell: CoverageCell | undefined) =>
    cell?.questions.filter((one) => one.notes.length > 0).map((one) => one.question);

  it('takes two spellings of a place or a role for the same', () => {
    expect(coverage.sites).toEqual(['Hereford', 'Telford police station']);
    expect(coverage.roles).toEqual(['response officers', 'sergeant']);
    const cell = at('Telford police station', 'response officers');
    expect(cell).toMatchObject({ notes: ['a', 'b'], people: 7 });
    expect(about(cell)).toEqual(['preventing-crime', 'protecting-vulnerable']);
    expect(cell?.questions.find(({ question }) => question === 'preventing-crime')?.notes).toEqual(['b']);
  });

  it('shows where nobody of a role has been met', () => {
    expect(at('Hereford', 'sergeant')).toMatchObject({ notes: [], people: 0 });
    expect(about(at('Hereford', 'sergeant'))).toEqual([]);
    expect(coverage.cells).toHaveLength(4);
  });

  it('names the questions that no note touches', () => {
    expect(coverage.untouched).toEqual(['investigating-crime', 'specialist-capabilities']);
    expect(coverageOf([], { places: [], plan: [], questions })).toMatchObject({
      sites: [],
      roles: [],
      cells: [],
    });
  });

  it('gives what the plan names its place, and counts the conversations that are still to be held', () => {
    const [ask] = interviewPlanOf(peel2017, []);
    const plan =
      ask === undefined
        ? []
        : [{ ...ask, question: 'preventing-crime', roles: ['PCSOs', 'Response officers'] }];
    const planned = coverageOf(notes, { places: ['Telford Police Station', 'Redditch'], plan, questions });
    expect(planned.sites).toEqual(['Hereford', 'Redditch', 'Telford Police Station']);
    expect(planned.roles).toEqual(['PCSOs', 'response officers', 'sergeant']);
    expect(at('Redditch', 'PCSOs', planned)?.questions[0]).toEqual({
      question: 'preventing-crime',
      notes: [],
      isPlanned: true,
    });
    expect(at('Redditch', 'sergeant', planned)?.questions.some(({ isPlanned }) => isPlanned)).toBe(false);
    expect(planned.planned).toEqual({ all: 6, held: 1 });
    const leftOut = plan.map((entry) => ({ ...entry, isLeftOut: true }));
    expect(coverageOf(notes, { places: [], plan: leftOut, questions }).planned.all).toBe(0);
  });

  it('leaves out questions that are carried forward, and no others', () => {
    const scope = {
      'preventing-crime': { status: 'carried-forward' as const },
      'specialist-capabilities': { status: 'ungraded' as const },
    };
    expect(inspectedQuestions(peel2017, { scope })).toEqual(questions.slice(1));
  });
});

describe('what a finding leaves open', () => {
  it('is named in plain words', () => {
    const finding = { condition: 'Forms come late.', criteria: ' ', cause: '', effect: 'Victims wait.' };
    expect(findingGaps(finding)).toEqual(['what should be', 'why it is so']);
  });
});
