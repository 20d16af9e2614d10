import { expect, it } from 'vitest';
import { closingProblem, toldProblem, toldWords } from './escalation';

const toldAt = Date.UTC(2017, 10, 7, 14, 3);

it('says whom at the force somebody told and when, or asks for it', () => {
  expect(toldWords({ toldWhom: 'The duty inspector', toldAt })).toBe(
    'The duty inspector was told on 7 November 2017, 14:03.',
  );
  expect(toldWords({ toldWhom: '', toldAt: null })).toMatch(/has not been told yet/);
});

it('takes no telling without a role, and none that is still to come', () => {
  expect(toldProblem({ toldWhom: ' ', toldAt }, toldAt)).toMatch(/^Say who/);
  expect(toldProblem({ toldWhom: 'The duty inspector', toldAt: toldAt + 1 }, toldAt)).toMatch(
    /still to come/,
  );
  expect(toldProblem({ toldWhom: 'The duty inspector', toldAt }, toldAt)).toBe('');
});

it('is not closed without a reason', () => {
  expect(closingProblem('  ')).toMatch(/^Say what was done/);
  expect(closingProblem('Officers moved her to a refuge.')).toBe('');
});
