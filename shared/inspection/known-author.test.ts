import { InspectionInHand } from '@shared/draft/testing/inspection-in-hand';
import { expect, it } from 'vitest';
import type { Inspection, TeamMember } from './entities';
import { knownAuthor } from './known-author';

const ada: TeamMember = { id: 'ada', name: 'Ada Lovelace', role: 'inspector' };
const ben: TeamMember = { id: 'ben', name: 'Ben Okri', role: 'lead' };

function inspectionOf(team: TeamMember[], isExample = false): Inspection {
  const [inspection] = new InspectionInHand().snapshot.inspection;
  if (inspection === undefined) throw new Error('an inspection in hand holds its inspection');
  return { ...inspection, team, isExample };
}

it('remembers who uses this laptop', () => {
  expect(knownAuthor(inspectionOf([ada, ben]), 'ada')).toBe('ada');
});

it('asks again when that person has left the team', () => {
  expect(knownAuthor(inspectionOf([ada, ben]), 'cleo')).toBeNull();
});

it('does not ask a team of one', () => {
  expect(knownAuthor(inspectionOf([ada]), undefined)).toBe('ada');
});

it('asks a team of two', () => {
  expect(knownAuthor(inspectionOf([ada, ben]), undefined)).toBeNull();
});

it('lets everybody look round the example as its lead', () => {
  expect(knownAuthor(inspectionOf([ada, ben], true), undefined)).toBe('ben');
});
