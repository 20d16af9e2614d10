import type { SmallTable } from '@shared/evidence/small-table';
import type { SeriesValue } from '@shared/inspection/entities';
import { trimCell } from '@shared/sampling/cell-text';
import { forceKey, isEnglandAndWales } from './force-name';
import { isFormula, readValue } from './read-value';

/** Which column holds what; indexes into the table's columns. */
export interface SeriesColumns {
  force: number;
  value: number;
  /** Marks the most similar forces with yes, y, x or 1; null when the file has no such column. */
  similar: number | null;
}

export interface SeriesReading {
  values: SeriesValue[];
  englandAndWales: number | null;
  similar: string[];
  /** What stands in the way, in sentences; empty when the series can be imported. */
  refused: string[];
}

const FORCE_NAMES = /\b(force|police|area|organisation)\b/i;
const SIMILAR_NAMES = /\b(msg|similar)\b/i;
const YES = /^(y|yes|x|1|true|similar|msg)$/i;

/** Guesses the columns by their names, then by which of them holds values. */
export function guessSeriesColumns({ columns, rows }: SmallTable): SeriesColumns {
  const named = columns.findIndex((name) => FORCE_NAMES.test(name) && !SIMILAR_NAMES.test(name));
  const force = Math.max(named, 0);
  const similar = columns.findIndex((name, at) => at !== force && SIMILAR_NAMES.test(name));
  const numbers = columns.map((_, at) =>
    at === force || at === similar
      ? -1
      : rows.filter(({ cells }) => readValue(cells[at] ?? '').kind === 'value').length,
  );
  const value = numbers.indexOf(Math.max(...numbers));
  return {
    force,
    value: value === force ? Math.min(1, columns.length - 1) : value,
    similar: similar < 0 ? null : similar,
  };
}

/**
 * Reads a force-by-force list: one row a force, and one for England and Wales if there is one. All of it, or none:
 * a row that cannot be read is named and stops the import.
 */
export function readSeries({ rows }: SmallTable, columns: SeriesColumns): SeriesReading {
  const reading: SeriesReading = { values: [], englandAndWales: null, similar: [], refused: [] };
  const seen = new Map<string, number>();
  let [percentages, plain] = [0, 0];
  if (columns.force === columns.value)
    return { ...reading, refused: ['Choose one column for the forces and another for the values.'] };
  for (const { number, cells } of rows) {
    const force = trimCell(cells[columns.force] ?? '').replace(/\s+/g, ' ');
    const raw = cells[columns.value] ?? '';
    const refuse = (why: string) => reading.refused.push(`Row ${number}: ${why}.`);
    if (force === '') {
      refuse(`“${trimCell(raw).slice(0, 40)}” has no force`);
      continue;
    }
    if (isFormula(force)) {
      refuse('the force’s name is a formula. Save the file again with values in place of formulas');
      continue;
    }
    const key = isEnglandAndWales(force) ? 'england and wales' : forceKey(force);
    const before = seen.get(key);
    if (before !== undefined) {
      refuse(`${force} is already in row ${before}. Each force has one row`);
      continue;
    }
    seen.set(key, number);
    const read = readValue(raw);
    if (read.kind === 'refused') {
      refuse(`“${trimCell(raw).slice(0, 40)}” (${force}) ${read.why}`);
      continue;
    }
    if (read.kind === 'value' && read.isPercentage) percentages += 1;
    if (read.kind === 'value' && !read.isPercentage) plain += 1;
    if (isEnglandAndWales(force)) {
      reading.englandAndWales = read.kind === 'value' ? read.value : null;
      continue;
    }
    reading.values.push(
      read.kind === 'value' ? { force, value: read.value } : { force, value: null, missing: read.missing },
    );
    if (columns.similar !== null && YES.test(trimCell(cells[columns.similar] ?? '')))
      reading.similar.push(force);
  }
  if (percentages > 0 && plain > 0)
    reading.refused.push(
      `${percentages} of the values have a per cent sign and ${plain} have none: they cannot be ranked together.`,
    );
  if (reading.refused.length === 0 && reading.values.filter(({ value }) => value !== null).length < 2)
    reading.refused.push('Fewer than two forces have a value: there is nothing to rank.');
  return reading;
}
