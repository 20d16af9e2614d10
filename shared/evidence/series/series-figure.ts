import type { FigureAttributes } from '@shared/draft/draft-node';
import type { DataSeries, Row, Snapshot } from '@shared/inspection/entities';
import { rowById } from '@shared/inspection/row-by-id';
import { canonicalJson, toJson } from '@shared/journal/canonical-json';
import { listWithAnd } from '@shared/text/list';
import { printableNumber } from '@shared/text/printable-number';
import { ENGLAND_AND_WALES, forceKey } from './force-name';
import { MISSING_WORDS, placeInWords, rankSeries } from './rank-series';

/** What a figure takes from its series: all of it but its own id. */
export type SeriesFigure = Omit<FigureAttributes, 'id'>;

/**
 * What the chart shows, for those who cannot see it: how many forces, the highest and the lowest, where the inspected
 * force stands, how it compares with England and Wales and its most similar forces, and who is missing.
 */
export function alternativeText(series: DataSeries, inspected: string): string {
  const ranked = rankSeries(series, inspected);
  const [first, last] = [ranked.forces[0], ranked.forces.at(-1)];
  const own = ranked.forces.find(({ stands }) => stands === 'inspected');
  const similar = ranked.forces.filter(({ stands }) => stands === 'similar');
  const all = series.englandAndWales;
  const sentences = [
    `Bar chart of ${ranked.forces.length} forces, highest first: ${series.title}.`,
    first === undefined || last === undefined
      ? ''
      : `The values run from ${printableNumber(first.value)} (${first.force}) to ${printableNumber(last.value)} (${last.force}).`,
    own === undefined
      ? `${inspected} has no value.`
      : `${own.force} has ${printableNumber(own.value)}, the ${placeInWords(ranked) ?? ''}.`,
    own === undefined || all === null
      ? all === null
        ? ''
        : `England and Wales has ${printableNumber(all)}.`
      : `That is ${own.value === all ? 'the same as' : own.value > all ? 'above' : 'below'} England and Wales, ${printableNumber(all)}.`,
    own === undefined || similar.length === 0
      ? ''
      : `It is higher than ${similar.filter(({ value }) => value < own.value).length} of its ${similar.length} most similar forces.`,
    ranked.absent.length === 0 ? '' : `No value for ${listWithAnd(ranked.absent.map(({ force }) => force))}.`,
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** A figure of a series as it is now, the inspected force and its comparators set apart. */
export function figureOf(series: Row<'dataSeries'>, inspected: string): SeriesFigure {
  const { forces, absent } = rankSeries(series, inspected);
  return {
    title: series.title,
    unit: series.unit,
    bars: forces.map(({ force, value, stands }) => ({
      label: force,
      value,
      ...(stands !== undefined && { stands }),
    })),
    source: series.source,
    alternativeText: alternativeText(series, inspected),
    pointsToAnnex: true,
    ...(series.englandAndWales !== null && {
      line: { label: ENGLAND_AND_WALES, value: series.englandAndWales },
    }),
    ...(absent.length > 0 && {
      absent: absent.map(({ force, missing }) => ({ label: force, why: MISSING_WORDS[missing] })),
    }),
    ...(series.note.trim() !== '' && { note: series.note.trim() }),
    series: series.id,
  };
}

export type FigureState = { kind: 'fresh' } | { kind: 'stale'; now: SeriesFigure } | { kind: 'gone' };

/** Whether a figure still shows what its series holds; a figure that has none is always fresh. */
export function figureState(
  figure: FigureAttributes,
  data: Pick<Snapshot, 'dataSeries' | 'inspection'>,
): FigureState {
  if (figure.series === undefined) return { kind: 'fresh' };
  const series = rowById(data.dataSeries, figure.series);
  if (series === undefined) return { kind: 'gone' };
  const now = figureOf(series, data.inspection[0]?.force ?? '');
  const isSame = canonicalJson(toJson({ ...now, id: '' })) === canonicalJson(toJson({ ...figure, id: '' }));
  return isSame ? { kind: 'fresh' } : { kind: 'stale', now };
}

/** Whether the inspected force is among those of a series, with a value or without. */
export function namesForce(series: Pick<DataSeries, 'values'>, inspected: string): boolean {
  return series.values.some(({ force }) => forceKey(force) === forceKey(inspected));
}
