import { expect, it } from 'vitest';
import { drawFacts } from './draw-facts';
import { addsUp, exclusionLines } from './exclusions';
import type { DrawSettings, FrameCounts } from './frame';

const counts: FrameCounts = {
  read: 100,
  blank: 1,
  exactDuplicates: 2,
  withoutReference: 3,
  withoutDate: 4,
  outsideWindow: 5,
  otherOffences: 6,
  repeatedLeftOut: 7,
  eligible: 72,
  repeatedReferences: 9,
  perStratum: { rape: 4, abh: 68 },
};
const settings: DrawSettings = {
  algorithm: 'assay-draw-1',
  method: 'stratified',
  windowFrom: '2017-01-01',
  windowTo: '2017-03-31',
  offences: {},
  strata: [
    { id: 'rape', target: 9, reserves: 5 },
    { id: 'abh', target: 9, reserves: 5 },
  ],
  keepRepeatedReferences: false,
  seed: 'a seed',
};
const mapping = { reference: 0, recordedOn: 1, offence: 2 };
const source = { files: [], sha256: 'f'.repeat(64), columns: [], mapping, rows: 100 };
const draw = { frame: 'f', title: 'Draw 1', settings, counts, resultSha256: 'e'.repeat(64), drawnAt: 0 };
const facts = (change: Partial<DrawSettings> = {}, recordedOn: number | null = 1) => {
  const frame = { source: { ...source, mapping: { ...mapping, recordedOn } }, importedAt: 0 };
  const of = { ...draw, settings: { ...settings, ...change } };
  return new Map(drawFacts(of, frame, (id) => id.toUpperCase()).map(({ term, value }) => [term, value]));
};

it('says on the certificate how many files were drawn of how many wanted, and where they are short', () => {
  expect(facts().get('Files')).toBe('13 of 18 wanted');
  expect(facts().get('Short')).toBe('RAPE: 5 fewer than wanted');
  expect(facts().get('Rows')).toBe('100 read, 72 eligible');
  expect(facts().get('Window')).toBe('1 January to 31 March 2017');
});

it('prints the reason of a purposive draw, and no window for a list without dates', () => {
  const subset = { column: 3, values: ['Y'], reason: 'Vulnerable victims' };
  expect(facts({ method: 'purposive', subset }).get('Reason')).toBe('Vulnerable victims');
  expect(facts({}, null).has('Window')).toBe(false);
});

it('names every class of rows left out, and they add up', () => {
  const lines = exclusionLines(counts, settings);
  expect(lines.map(({ rows }) => rows)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(addsUp(counts)).toBe(true);
  expect(addsUp({ ...counts, blank: 2 })).toBe(false);
  expect(addsUp({ ...counts, perStratum: { rape: 4 } })).toBe(false);
});
