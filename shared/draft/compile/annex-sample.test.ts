import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import type { Row, Snapshot } from '@shared/inspection/entities';
import { caseFile, emptySnapshot } from '@shared/review/reviews.test-data';
import type { FrameCounts } from '@shared/sampling/frame';
import { expect, it } from 'vitest';
import { drawWords, eliminationTable, frameWords } from './annex-sample';

const counts: FrameCounts = {
  read: 110,
  blank: 1,
  exactDuplicates: 4,
  withoutReference: 3,
  withoutDate: 2,
  outsideWindow: 20,
  otherOffences: 10,
  repeatedLeftOut: 0,
  eligible: 70,
  repeatedReferences: 5,
  perStratum: { abh: 64, rape: 6 },
};

function drawWith(
  more: Partial<Row<'draw'>['settings']> = {},
  changed: Partial<FrameCounts> = {},
): Row<'draw'> {
  return {
    id: 'draw',
    frame: 'frame',
    title: 'Draw 1',
    counts: { ...counts, ...changed },
    settings: {
      algorithm: 'assay-draw-1',
      method: 'stratified',
      windowFrom: '2017-01-01',
      windowTo: '2017-03-31',
      offences: {},
      strata: [
        { id: 'abh', target: 20, reserves: 10 },
        { id: 'rape', target: 9, reserves: 4 },
      ],
      keepRepeatedReferences: false,
      seed: 's',
      ...more,
    },
    resultSha256: '',
    drawnAt: 0,
  };
}

it('accounts for every row of the list: what is named as left out, and what is left, add up to what was read', () => {
  const subset = { column: 4, values: ['Y'], reason: 'flagged as domestic abuse' };
  const draw = drawWith({ method: 'purposive', subset }, { outsideSubset: 0, eligible: 70 });
  const purposive = { ...draw, counts: { ...draw.counts, outsideSubset: 15, eligible: 55 } };
  const words = frameWords(purposive);
  expect(words).toContain('15 not marked for this sample (flagged as domestic abuse)');
  const numbers = [
    ...words.matchAll(/(\d+) (?:exact|without|recorded outside|not marked|of other|repeating)/g),
  ];
  const leftOut = numbers.reduce((sum, [, number]) => sum + Number(number), 0);
  expect(leftOut + purposive.counts.eligible).toBe(purposive.counts.read - purposive.counts.blank);
});

it('says that repeated references were kept, when the lead decided so', () => {
  expect(frameWords(drawWith({ keepRepeatedReferences: true }))).toContain(
    'We kept rows that repeat an earlier reference: 5 of the list.',
  );
  expect(frameWords(drawWith())).not.toContain('We kept rows');
});

it('counts what was drawn, not what was asked for, and says how many are missing', () => {
  // 20 of 64 and all 6 of the 9 asked for; 10 reserves of the first stratum, none left of the second.
  expect(drawWords(drawWith())).toMatch(
    /^From these we drew 26 files at random, spread over 2 offence types, and kept 10 in reserve\. That is three fewer than planned, because too few crimes qualified\./,
  );
});

it('lists every elimination with its reason and its replacement, step by step', () => {
  const out = (replacedBy: string, reason: 'sealed' | 'other', detail: string) => ({
    standing: 'eliminated' as const,
    elimination: { reason, detail, at: 0, replacedBy },
  });
  const snapshot: Snapshot = {
    ...emptySnapshot(),
    caseFile: [
      caseFile(1, out('file-21', 'sealed', '')),
      caseFile(21, out('', 'other', 'The file is with the court')),
      caseFile(2),
    ],
  };
  expect(eliminationTable(drawWith(), snapshot, peel2017, 'eliminations')?.rows).toEqual([
    ['WM-0001', 'Actual bodily harm', 'Sealed', 'WM-0021'],
    ['WM-0021', 'Actual bodily harm', 'The file is with the court', 'Not replaced: no reserve was left'],
  ]);
  expect(eliminationTable(drawWith(), emptySnapshot(), peel2017, 'eliminations')).toBeNull();
});
