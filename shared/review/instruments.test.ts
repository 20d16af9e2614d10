import type { Row, Snapshot } from '@shared/inspection/entities';
import { describe, expect, it } from 'vitest';
import { count } from './count';
import { currentInstrument, findInstrument, frameworkInUse, instrumentsOf } from './instruments';
import { asking, emptySnapshot, instrument, snapshotOf } from './reviews.test-data';

function version(version: string, more: Partial<Row<'instrument'>> = {}): Row<'instrument'> {
  const { id, ...fields } = instrument;
  return {
    ...fields,
    id: `row-${version}`,
    instrumentId: id,
    version,
    status: 'published',
    basedOn: { instrumentId: id, version: '1' },
    publishedAt: Number(version),
    ...more,
  };
}
const having = (...rows: Row<'instrument'>[]): Snapshot => ({ ...emptySnapshot(), instrument: rows });
const versions = (snapshot: Snapshot) => instrumentsOf(snapshot).map((one) => one.version);

describe('the checklists of an inspection', () => {
  it('are the framework’s own while nobody published another', () => {
    expect(versions(having())).toEqual(['1']);
    expect(versions(having(version('2', { status: 'draft', publishedAt: null })))).toEqual(['1']);
    expect(frameworkInUse(having())?.instruments[0]).toBe(instrument);
  });

  it('have the newest published version first: new reviews are made on it', () => {
    const snapshot = having(version('3'), version('2'));
    expect(versions(snapshot)).toEqual(['3', '2', '1']);
    expect(currentInstrument(snapshot)?.version).toBe('3');
    expect(frameworkInUse(snapshot)?.instruments.map((one) => one.version)).toEqual(['3', '2', '1']);
    expect(versions(having(version('2'), version('3')))).toEqual(['3', '2', '1']);
  });

  it('are the same objects until one of them changes', () => {
    const snapshot = having(version('2'));
    expect(frameworkInUse(snapshot)).toBe(frameworkInUse({ ...snapshot }));
    expect(findInstrument(snapshot, instrument.id, '2')).toBe(currentInstrument(snapshot));
  });

  it('are none for an inspection whose framework this build does not know', () => {
    const [inspection] = emptySnapshot().inspection;
    if (inspection === undefined) throw new Error('no inspection');
    expect(
      instrumentsOf({ inspection: [{ ...inspection, frameworkVersion: '1831' }], instrument: [] }),
    ).toEqual([]);
  });
});

describe('counting on a checklist of the inspection', () => {
  it('keeps versions apart and lists what it leaves out', () => {
    const snapshot = { ...snapshotOf('drift', 'yyn'), instrument: [version('2')] };
    const second = snapshot.review[1];
    if (second !== undefined) snapshot.review[1] = { ...second, instrumentVersion: '2' };
    const asked = (instrumentVersion: string) => count(snapshot, asking('drift', { instrumentVersion }));
    expect(asked('1')).toMatchObject({
      numerator: ['file-1'],
      denominator: ['file-1', 'file-3'],
      otherVersions: ['file-2'],
    });
    expect(asked('2')).toMatchObject({ numerator: ['file-2'], otherVersions: ['file-1', 'file-3'] });
  });

  it('follows a criterion’s own rule in that version, also when it changes after the first count', () => {
    const snapshot = { ...snapshotOf('drift', 'yy'), instrument: [] as Row<'instrument'>[] };
    const reviews = snapshot.review.map((review) => ({ ...review, instrumentVersion: '2' }));
    const asked = (rows: Row<'instrument'>[]) =>
      count({ ...snapshot, review: reviews, instrument: rows }, asking('drift', { instrumentVersion: '2' }));
    expect(asked([version('2')]).denominator).toHaveLength(2);
    const only = version('2', {
      criteria: instrument.criteria.map((criterion) =>
        criterion.id === 'drift'
          ? { ...criterion, applies: { anyFlag: ['child'], because: 'Only children' } }
          : criterion,
      ),
    });
    expect(asked([only]).denominator).toEqual([]);
  });
});
