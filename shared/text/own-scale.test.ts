import { quantifierScales } from '@shared/framework/peel-2017/quantifier-scales';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BandFields, fieldsOf, readBands, scaleInUse } from './own-scale';
import { quantifierFor } from './quantifier';

const band = (
  word: string,
  from: string,
  to: string,
  ends: '[]' | '[)' | '(]' | '()' = '[)',
): BandFields => ({
  word,
  from,
  to,
  includesFrom: ends.startsWith('['),
  includesTo: ends.endsWith(']'),
});
const problems = (...fields: BandFields[]) => readBands(fields).problems;

describe('a scale that an inspection brings along', () => {
  it('may be the built-in one, written out', () => {
    const [scale] = quantifierScales;
    const fields = (scale?.bands ?? []).map(fieldsOf);
    expect(problems(...fields)).toEqual([]);
  });

  it('has no hole', () => {
    expect(problems(band('many', '75', '100', '[]'), band('few', '0', '70'))).toEqual([
      'Nothing stands for 70% or more, under 75%, between “few” and “many”.',
    ]);
    expect(problems(band('many', '50', '100', '(]'), band('few', '0', '50'))).toEqual([
      'Nothing stands for exactly 50%, between “few” and “many”.',
    ]);
    expect(problems(band('many', '50', '99', '[]'), band('few', '0', '50', '()'))).toEqual([
      'No band holds 100%.',
      'No band holds 0%.',
    ]);
  });

  it('has no overlap', () => {
    expect(problems(band('many', '50', '100', '[]'), band('few', '0', '50', '[]'))).toEqual([
      '“many” and “few” both hold the same shares.',
    ]);
  });

  it('needs words, and bounds that are percentages', () => {
    expect(problems(band('', '0', '100', '[]'))).toEqual(['Band 1 has no word.']);
    expect(problems(band('many', '-5', '100', '[]'))).toEqual([
      '“many” needs bounds from 0 to 100, such as 75 or 66.67.',
    ]);
    expect(problems(band('many', '0', '101', '[]'))).toHaveLength(1);
    expect(problems(band('many', '60', '40'))).toEqual(['“many” ends below where it starts.']);
    expect(problems(band('some', '0', '100', '[]'))).toEqual([
      '“some” claims no share: it cannot be a band.',
    ]);
    expect(problems(band('few', '50', '100', '[]'), band('Few', '0', '50'))).toEqual([
      '“few” stands for two bands.',
    ]);
    expect(problems()).toEqual(['A scale needs at least one band.']);
  });

  it('gives every count exactly one word once nothing is wrong with it', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 6 });
    const count = fc
      .integer({ min: 10, max: 300 })
      .chain((d) => fc.tuple(fc.nat({ max: d }), fc.constant(d)));
    fc.assert(
      fc.property(cuts, fc.boolean(), count, (points, isClosedBelow, [n, d]) => {
        const bounds = [0, ...points.sort((a, b) => a - b), 100];
        const fields = bounds.slice(1).map((to, at) => ({
          word: `word ${at}`,
          from: String(bounds[at]),
          to: String(to),
          includesFrom: at === 0 || isClosedBelow,
          includesTo: to === 100 || !isClosedBelow,
        }));
        const read = readBands(fields);
        expect(read.problems).toEqual([]);
        const scale = { id: 'own', label: '', source: '', smallest: 10, bands: read.bands };
        expect(quantifierFor(scale, n, d).ok).toBe(true);
        expect(read.bands.filter((one) => quantifierFor({ ...scale, bands: [one] }, n, d).ok)).toHaveLength(
          1,
        );
      }),
    );
  });

  it('is used only when the inspection says so', () => {
    const own = { id: 'own', label: 'Ours', source: '', smallest: 5, bands: [] };
    expect(scaleInUse({ quantifierScale: 'own', ownScale: own }, quantifierScales)).toBe(own);
    expect(scaleInUse({ quantifierScale: 'default', ownScale: own }, quantifierScales)?.id).toBe('default');
    expect(scaleInUse({ quantifierScale: 'own' }, quantifierScales)?.id).toBe('default');
  });
});
