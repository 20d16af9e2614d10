import { readFileSync } from 'node:fs';
import { readSmallTable } from '@shared/evidence/small-table';
import type { Row } from '@shared/inspection/entities';
import { InvariantError } from '@shared/result';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartOf } from './chart';
import { placeInWords, rankSeries, seriesInWords } from './rank-series';
import { guessSeriesColumns, readSeries } from './read-series';
import { alternativeText, figureOf, figureState } from './series-figure';

const FILE = readFileSync(new URL('../fixtures/powers-by-force-invented.csv', import.meta.url), 'utf8');

function table(text: string) {
  const read = readSmallTable(text, 200);
  if (!read.ok) throw new InvariantError(read.failure.kind);
  return read.value;
}

function reading(text: string) {
  const list = table(text);
  return readSeries(list, guessSeriesColumns(list));
}

const refusals = (...rows: string[]) =>
  reading(['Force,Value', ...rows, 'Essex,20', 'Surrey,30'].join('\n')).refused;

function series(text = FILE): Row<'dataSeries'> {
  const { values, englandAndWales, similar } = reading(text);
  const file = { name: 'invented.csv', bytes: 1, sha256: '' };
  return {
    id: 'series',
    title: 'Powers used',
    unit: 'powers per million population',
    source: 'an invented return',
    note: '',
    values,
    englandAndWales,
    similar,
    file,
    importedAt: 1,
  };
}

const small = series(
  'Force,Rate\nWest Mercia Police,40\nKent,90.5\nEssex,40\nSurrey,-\nDorset,n/a\nEngland & Wales,55\n',
);

describe('a force-by-force list', () => {
  it('gives values, what is missing and why, England and Wales, and the most similar forces', () => {
    const read = reading(FILE);
    expect(read.refused).toEqual([]);
    expect(read.values).toHaveLength(43);
    expect(read.englandAndWales).toBe(398);
    expect(read.similar).toHaveLength(7);
    const missing = (kind: string) =>
      read.values.filter((one) => one.value === null && one.missing === kind).length;
    expect([missing('not-supplied'), missing('not-comparable'), missing('either')]).toEqual([5, 2, 2]);
  });

  it('reads thousands with a comma and decimals, and takes percentages where all are', () => {
    expect(reading('Force,Rate\nKent,"1,249.5"\nEssex,3\n').values[0]).toEqual({
      force: 'Kent',
      value: 1249.5,
    });
    expect(reading('Force,Rate\nKent,47%\nEssex,3 %\n')).toMatchObject({
      refused: [],
      values: [{ value: 47 }, { value: 3 }],
    });
  });

  it('refuses formulas, amounts below zero, words and continental numbers, and names the row', () => {
    expect(refusals('Kent,=1+1')[0]).toMatch(/^Row 2: “=1\+1” \(Kent\) is a formula/);
    expect(refusals('"=HYPERLINK(1)",4')[0]).toMatch(/^Row 2: the force’s name is a formula/);
    expect(refusals('Kent,-3')[0]).toMatch(/is below zero/);
    expect(refusals('Kent,lots')[0]).toMatch(/is no number/);
    expect(refusals('Kent,"1.234,5"')[0]).toMatch(/is no number/);
    expect(refusals('Kent,1e6')[0]).toMatch(/is no number/);
    expect(refusals(',12')[0]).toBe('Row 2: “12” has no force.');
  });

  it('refuses a force that comes twice, however it is spelt', () => {
    expect(refusals('Kent,1', 'KENT POLICE,2')).toEqual([
      'Row 3: KENT POLICE is already in row 2. Each force has one row.',
    ]);
  });

  it('refuses percentages beside plain numbers, and a list with nothing to rank', () => {
    expect(refusals('Kent,12%')).toEqual([
      '1 of the values have a per cent sign and 2 have none: they cannot be ranked together.',
    ]);
    expect(reading('Force,Value\nKent,1\nEssex,-\n').refused[0]).toMatch(/nothing to rank/);
    expect(reading('Name,Colour\nKent,blue\nEssex,red\n').refused).toHaveLength(2);
  });
});

describe('the ranking', () => {
  it('puts the highest first; equal values share a place; who has no value is named', () => {
    const ranked = rankSeries(small, 'West Mercia');
    expect(ranked.forces.map(({ force, rank }) => [force, rank])).toEqual([
      ['Kent', 1],
      ['Essex', 2],
      ['West Mercia Police', 2],
    ]);
    expect(ranked.absent.map(({ force }) => force)).toEqual(['Dorset', 'Surrey']);
    expect(placeInWords(ranked)).toBe('joint 2nd highest of 3 forces');
    expect(seriesInWords(small, 'West Mercia')).toBe(
      'Powers used: 40, joint 2nd highest of 3 forces; England and Wales 55',
    );
    expect(seriesInWords(small, 'Dorset')).toContain('Dorset not supplied');
    expect(seriesInWords(small, 'Cumbria')).toContain('Cumbria is not in it');
  });

  it('never loses a force, whatever the values', () => {
    const values = fc.uniqueArray(fc.record({ force: fc.stringMatching(/^[a-z]{3,9}$/), value: fc.nat() }), {
      selector: ({ force }) => force,
    });
    fc.assert(
      fc.property(values, (given) => {
        const { forces } = rankSeries({ values: given, similar: [] }, 'none of these');
        expect(forces.map(({ force }) => force).sort()).toEqual(given.map(({ force }) => force).sort());
        expect(forces.every(({ value }, at) => at === 0 || value <= (forces[at - 1]?.value ?? 0))).toBe(true);
      }),
    );
  });
});

describe('the figure', () => {
  it('says in words what the chart shows', () => {
    expect(alternativeText(small, 'West Mercia')).toBe(
      'Bar chart of 3 forces, highest first: Powers used. The values run from 90.5 (Kent) to 40 (West Mercia Police). West Mercia Police has 40, the joint 2nd highest of 3 forces. That is below England and Wales, 55. No value for Dorset and Surrey.',
    );
  });

  it('is stale as soon as its series changes, and gone with it', () => {
    const figure = { ...figureOf(small, 'West Mercia'), id: 'figure' };
    const data = (rows: Row<'dataSeries'>[]) => ({
      dataSeries: rows,
      inspection: [{ force: 'West Mercia' }] as Row<'inspection'>[],
    });
    expect(figureState(figure, data([small]))).toEqual({ kind: 'fresh' });
    const corrected = { ...small, values: [...small.values, { force: 'Cumbria', value: 12 }] };
    expect(figureState(figure, data([corrected])).kind).toBe('stale');
    expect(figureState(figure, data([{ ...small, source: 'another return' }])).kind).toBe('stale');
    expect(figureState(figure, data([])).kind).toBe('gone');
  });

  it('draws bars in proportion, the line where its value is, and everything inside its frame', () => {
    const chart = chartOf(figureOf(series(), 'West Mercia Police'));
    expect(chart.bars).toHaveLength(34);
    expect(chart.bars.filter(({ stands }) => stands === 'inspected').map(({ label }) => label)).toEqual([
      'West Mercia',
    ]);
    expect(chart.bars.filter(({ stands }) => stands === 'similar')).toHaveLength(5);
    const own = chart.bars.find(({ stands }) => stands === 'inspected');
    const line = chart.line;
    if (own === undefined || line === null) throw new InvariantError('both are drawn');
    expect(own.width / 412).toBeCloseTo((line.x - own.x) / 398, 2);
    for (const bar of chart.bars) {
      expect(bar.textX + bar.text.length * 7).toBeLessThanOrEqual(chart.width);
      expect(bar.y + bar.height).toBeLessThanOrEqual(chart.height);
    }
  });

  it('draws nothing but names when every value is zero', () => {
    const chart = chartOf({
      bars: [
        { label: 'Kent', value: 0 },
        { label: 'Essex', value: Number.NaN },
      ],
    });
    expect(chart.bars.map(({ width }) => width)).toEqual([1, 1]);
    expect(chart.line).toBeNull();
  });
});
