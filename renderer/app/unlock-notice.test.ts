import { expect, it } from 'vitest';
import { sayRecovery, sayUnlock } from './unlock-notice';

it('says nothing when both copies agreed', () => {
  expect(sayUnlock({ broughtBack: 0, copiedToLog: 0 })).toBeNull();
});

it('says what was brought back from the safety log', () => {
  expect(sayUnlock({ broughtBack: 1, copiedToLog: 0 })).toBe(
    '1 change missing from the database was brought back from the safety log. Nothing is lost.',
  );
});

it('says what was copied to the safety log', () => {
  expect(sayUnlock({ broughtBack: 0, copiedToLog: 3 })).toBe(
    '3 changes missing from the safety log were copied to it. Nothing is lost.',
  );
});

it('says that a recovery is whole only when it is', () => {
  expect(sayRecovery({ inspections: 2, entries: 1234, refused: 0 })).toBe(
    '1,234 changes in 2 inspections were recovered from the safety log. Nothing is missing.',
  );
  expect(sayRecovery({ inspections: 1, entries: 9, refused: 2 })).toBe(
    '9 changes in 1 inspection were recovered from the safety log. 2 changes failed the check of their seal and were left out; they stay in the log.',
  );
});
