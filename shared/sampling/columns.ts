import { cellAt, trimCell } from './cell-text';
import type { ColumnMapping } from './frame';
import { guessDayFirst, readRecordedOn } from './recorded-on';

type MappedColumn = 'reference' | 'recordedOn' | 'offence';

/** What forces call these columns, the surest names first. Written without case, spaces or punctuation. */
const NAMES: Record<MappedColumn, RegExp[]> = {
  reference: [
    /^crimeid$/,
    /^crime(reference|ref|number|no)(number|no)?$/,
    /^(occurrence|report|investigation|incident|case)(reference|ref|number|no|id)(number|no)?$/,
    /^(urn|reference|refno|ref|referencenumber)$/,
    /crime.*(ref|number|no|id)$/,
  ],
  recordedOn: [
    /^(date|crime|created|offence)?recorded(on|date)?$/,
    /^(date|recorded|crimerecorded|created|crime|offencerecorded)(created|date|recorded)$/,
    /recorded.*date|date.*recorded/,
    /^month$/,
    /^datecreated|createddate|(date.*reported|reported.*date)$/,
    /^(date|day)$/,
  ],
  offence: [
    /^crimetype$/,
    /^offence(type|description|title|name|group)?$/,
    /^(homeoffice|ho)(offence|crime)?(description|class|classification|code|type)$/,
    /^(crime|offence)(classification|class|category|description|group|subgroup)$/,
    /offence/,
  ],
};

function plain(name: string): string {
  return trimCell(name)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

/** How well a name says that a column is this one: 0 not at all, higher is surer. */
function scoreFor(column: MappedColumn, name: string): number {
  const at = NAMES[column].findIndex((pattern) => pattern.test(plain(name)));
  return at < 0 ? 0 : NAMES[column].length - at;
}

/** Above 0 when a crime list may use this as the name of a column we look for. */
export function columnNameScore(name: string): number {
  return Math.max(scoreFor('reference', name), scoreFor('recordedOn', name), scoreFor('offence', name));
}

/** The column with the best name; null when none has a likely one. */
function bestNamed(
  column: MappedColumn,
  names: readonly string[],
  taken: readonly (number | null)[],
): number | null {
  let best: { at: number; score: number } | null = null;
  names.forEach((name, at) => {
    const score = taken.includes(at) ? 0 : scoreFor(column, name);
    if (score > (best?.score ?? 0)) best = { at, score };
  });
  return (best as { at: number } | null)?.at ?? null;
}

/** Whether nearly all cells of a column that hold anything hold a date. */
function holdsDates(rows: readonly string[][], column: number): boolean {
  const cells = rows.map((row) => cellAt(row, column)).filter((cell) => cell !== '');
  const dates = cells.filter((cell) => readRecordedOn(cell) !== null || readRecordedOn(cell, false) !== null);
  return cells.length > 0 && dates.length >= cells.length * 0.8;
}

/**
 * Guesses the mapping from the names of the columns; a date column is also known by what it holds.
 * @param rows some rows after the header
 */
export function guessColumns(names: readonly string[], rows: readonly string[][]): ColumnMapping {
  const reference = bestNamed('reference', names, []);
  const offence = bestNamed('offence', names, [reference]);
  const named = bestNamed('recordedOn', names, [reference, offence]);
  const isRight = named !== null && (rows.length === 0 || holdsDates(rows, named));
  const found = names.findIndex((_, at) => at !== reference && at !== offence && holdsDates(rows, at));
  const recordedOn = isRight ? named : found < 0 ? named : found;
  const { dayFirst } = guessDayFirst(recordedOn === null ? [] : rows.map((row) => cellAt(row, recordedOn)));
  return { reference, recordedOn, offence, ...(dayFirst ? {} : { dayFirst }) };
}
