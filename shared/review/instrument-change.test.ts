import { describe, expect, it } from 'vitest';
import { deriveJudgement } from './derive';
import type { Criterion, Instrument } from './instrument';
import { compareInstruments, migrateReview } from './instrument-change';
import { caseFile, instrument, review } from './reviews.test-data';

function next(change: (criteria: Criterion[]) => Criterion[], more: Partial<Instrument> = {}): Instrument {
  return { ...instrument, version: '2', criteria: change([...instrument.criteria]), ...more };
}
const edit = (id: string, more: Partial<Criterion>) => (criteria: Criterion[]) =>
  criteria.map((criterion) => (criterion.id === id ? { ...criterion, ...more } : criterion));
const kinds = (to: Instrument) =>
  compareInstruments(instrument, to).changes.map(({ kind, criterion }) => `${kind} ${criterion.id}`);
const drift = { id: 'drift', text: 'Nothing was left lying' };
const added: Criterion = {
  id: 'body-map',
  number: 20,
  text: 'Injuries were drawn',
  guidance: '',
  weight: 'ordinary',
};

describe('what changed between two versions of a checklist', () => {
  it('is nothing when only the order and the version differ', () => {
    expect(
      compareInstruments(
        instrument,
        next((criteria) => criteria.toReversed()),
      ),
    ).toEqual({
      changes: [],
      derivationChanged: false,
    });
  });

  it('is named criterion by criterion', () => {
    expect(kinds(next((criteria) => [...criteria.filter(({ id }) => id !== 'outcome'), added]))).toEqual([
      'added body-map',
      'removed outcome',
    ]);
    expect(kinds(next(edit('drift', { text: drift.text })))).toEqual(['reworded drift']);
    expect(kinds(next(edit('drift', { weight: 'key' })))).toEqual(['reweighed drift']);
    expect(kinds(next(edit('safeguarding', { weightOnlyWithFlag: ['child'] })))).toEqual([
      'reweighed safeguarding',
    ]);
    expect(kinds(next(edit('drift', { applies: { anyFlag: ['child'], because: 'Only children' } })))).toEqual(
      ['applies-differently drift'],
    );
    expect(kinds(next(edit('drift', { guidance: 'Look again.' })))).toEqual(['guidance-changed drift']);
  });

  it('tells when the thresholds differ', () => {
    const stricter = next((criteria) => criteria, { derivation: { ...instrument.derivation, keyNo: 1 } });
    expect(compareInstruments(instrument, stricter)).toEqual({ changes: [], derivationChanged: true });
  });
});

describe('taking a review to a new version', () => {
  const file = caseFile(1);
  const old = review(file.id, { drift: 'no', supervision: 'not-shown' });

  it('keeps the answers to unchanged questions and asks the others again', () => {
    const to = next((criteria) => [...edit('drift', { text: drift.text })(criteria), added]);
    const { review: migrated, toAnswer } = migrateReview(old, instrument, to, file);
    expect(toAnswer).toEqual(['drift', 'body-map']);
    expect(migrated.answers['supervision']?.value).toBe('not-shown');
    expect(migrated.answers['drift']).toBeUndefined();
    expect([migrated.instrumentVersion, migrated.status, migrated.confirmation]).toEqual([
      '2',
      'in-progress',
      null,
    ]);
    expect(old.status).toBe('completed');
  });

  it('is complete as soon as those are answered', () => {
    const to = next((criteria) => [...criteria, added]);
    const { review: migrated } = migrateReview(old, instrument, to, file);
    expect(deriveJudgement(to, file, migrated.answers).because.map(({ criterion }) => criterion)).toEqual([
      'body-map',
    ]);
  });

  it('lets go of answers to criteria that were removed or are no longer asked of the file', () => {
    const to = next((criteria) =>
      edit('drift', { applies: { anyFlag: ['child'], because: 'Only children' } })(criteria).filter(
        ({ id }) => id !== 'outcome',
      ),
    );
    const { review: migrated, toAnswer } = migrateReview(old, instrument, to, file);
    expect(toAnswer).toEqual([]);
    expect(Object.keys(migrated.answers)).not.toContain('drift');
    expect(Object.keys(migrated.answers)).not.toContain('outcome');
  });

  it('asks for a criterion that newly applies to the file', () => {
    const from = next(edit('drift', { applies: { anyFlag: ['child'], because: 'Only children' } }));
    const answered = { ...old };
    const { drift: _, ...answers } = answered.answers;
    expect(migrateReview({ ...answered, answers }, from, instrument, file).toAnswer).toEqual(['drift']);
  });
});
