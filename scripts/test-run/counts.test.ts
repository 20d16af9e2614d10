import { describe, expect, it } from 'vitest';
import { countsOfCheck, countsOfJourneys, countsOfUnitTests } from './counts.mjs';

const unit = { numPassedTests: 12, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
const journeys = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 };

describe('a run is counted so that', () => {
  it('a check is one test', () => {
    expect(countsOfCheck(0)).toEqual({ passed: 1, failed: 0 });
    expect(countsOfCheck(2)).toEqual({ passed: 0, failed: 1 });
  });

  it('every unit test and every journey counts', () => {
    expect(countsOfUnitTests(0, unit)).toEqual({ passed: 12, failed: 0 });
    expect(countsOfUnitTests(1, { ...unit, numFailedTests: 2 })).toEqual({ passed: 12, failed: 2 });
    expect(countsOfJourneys(0, { stats: journeys })).toEqual({ passed: 5, failed: 0 });
    expect(countsOfJourneys(1, { stats: { ...journeys, unexpected: 1 } })).toEqual({ passed: 5, failed: 1 });
  });

  it('whatever was skipped, left to do or passed only at a second attempt has failed', () => {
    expect(countsOfUnitTests(0, { ...unit, numPendingTests: 1 }).failed).toBe(1);
    expect(countsOfUnitTests(0, { ...unit, numTodoTests: 1 }).failed).toBe(1);
    expect(countsOfJourneys(0, { stats: { ...journeys, skipped: 1 } }).failed).toBe(1);
    expect(countsOfJourneys(0, { stats: { ...journeys, flaky: 1 } }).failed).toBe(1);
  });

  it('a file that does not load fails the run, although no test failed', () => {
    expect(countsOfUnitTests(1, unit)).toEqual({ passed: 12, failed: 1 });
    expect(countsOfJourneys(1, { stats: journeys })).toEqual({ passed: 5, failed: 1 });
  });

  it('a run without a report, or without a single test, has failed', () => {
    expect(countsOfUnitTests(0, null).failed).toBe(1);
    expect(countsOfJourneys(0, null).failed).toBe(1);
    expect(countsOfJourneys(0, { stats: { ...journeys, expected: 0 } }).failed).toBe(1);
  });
});
