import { note } from '@shared/evidence/evidence.test-data';
import { findingGaps } from '@shared/findings/finding-gaps';
import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import { describe, expect, it } from 'vitest';
import { coverageOf } from './coverage';

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

describe('where we have been and whom we have met', () => {
  const coverage = coverageOf(notes, peel2017);
  const at = (site: string, role: string) =>
    coverage.cells.find((cell) => cell.site === site && cell.role === role);

  it('takes two spellings of a place or a role for the same', () => {
    expect(coverage.sites).toEqual(['Hereford', 'Telford police station']);
    expect(coverage.roles).toEqual(['response officers', 'sergeant']);
    expect(at('Telford police station', 'response officers')).toMatchObject({
      notes: ['a', 'b'],
      people: 7,
      questions: ['protecting-vulnerable', 'preventing-crime'],
    });
  });

  it('shows where nobody of a role has been met', () => {
    expect(at('Hereford', 'sergeant')).toMatchObject({ notes: [], people: 0, questions: [] });
    expect(coverage.cells).toHaveLength(4);
  });

  it('names the questions that no note touches', () => {
    expect(coverage.untouched).toEqual(['investigating-crime', 'specialist-capabilities']);
    expect(coverageOf([], peel2017)).toMatchObject({ sites: [], roles: [], cells: [] });
  });
});

describe('what a finding leaves open', () => {
  it('is named in plain words', () => {
    const finding = { condition: 'Forms come late.', criteria: ' ', cause: '', effect: 'Victims wait.' };
    expect(findingGaps(finding)).toEqual(['what should be', 'why it is so']);
  });
});
