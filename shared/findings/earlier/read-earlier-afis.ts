import { isFormula } from '@shared/evidence/series/read-value';
import type { SmallTable } from '@shared/evidence/small-table';
import type { Framework } from '@shared/framework/framework';
import type { EarlierAfi, EarlierReport, Row } from '@shared/inspection/entities';
import { trimCell } from '@shared/sampling/cell-text';
import { reportsOf } from './earlier-reports';

/** Which column holds what; null where the file has none and one answer stands for all rows. */
export interface AfiColumns {
  text: number;
  question: number | null;
  source: number | null;
  year: number | null;
}

/** What stands for every row where a column is missing. */
export interface AfiDefaults {
  question: string;
  source: string;
  /** The year of this inspection: earlier reports are from before it. */
  inspectionYear: number;
}

export interface AfiReading {
  /** New rows; those that several reports asked for are one. */
  added: EarlierAfi[];
  /** Rows of this inspection that the file knows further reports of. */
  changed: { id: string; set: Pick<EarlierAfi, 'source' | 'year' | 'alsoIn'> }[];
  /** Rows of the file that say what this inspection already has. */
  known: number;
  /** What stands in the way, in sentences; empty when the list can be imported. */
  refused: string[];
}

const NAMES: Record<keyof AfiColumns, RegExp> = {
  text: /\b(afi|area|text|recommendation|improvement|wording|asked)\b/i,
  question: /\b(question|pillar|q)\b/i,
  source: /\b(source|report|inspection|programme)\b/i,
  year: /\b(year|published|date)\b/i,
};

/** Guesses the columns by their names; the text is else the column with the longest words. */
export function guessAfiColumns({ columns, rows }: SmallTable): AfiColumns {
  const find = (part: keyof AfiColumns, but: number[]) => {
    const at = columns.findIndex((name, index) => !but.includes(index) && NAMES[part].test(name));
    return at < 0 ? null : at;
  };
  const question = find('question', []);
  const year = find('year', [question ?? -1]);
  const taken = [question ?? -1, year ?? -1];
  const letters = columns.map((_, at) =>
    taken.includes(at) ? -1 : rows.reduce((sum, { cells }) => sum + trimCell(cells[at] ?? '').length, 0),
  );
  const text = find('text', taken) ?? letters.indexOf(Math.max(...letters));
  return { text, question, year, source: find('source', [...taken, text]) };
}

const spelt = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A question by its id, its code or its title. */
function questionOf(cell: string, framework: Framework): string | null {
  const wanted = spelt(cell);
  const found = framework.questions.find(({ id, code, title }) =>
    [id, code, title, `${code} ${title}`].map(spelt).includes(wanted),
  );
  return found?.id ?? null;
}

const FIRST_YEAR = 1990;

function yearOf(cell: string, before: number): number | null {
  const found = /^(?:.*\D)?((?:19|20)\d\d)$/.exec(cell);
  const year = found === null || /[-−]\d|%/.test(cell) ? Number.NaN : Number(found[1]);
  return year >= FIRST_YEAR && year < before ? year : null;
}

const keyOf = (afi: Pick<EarlierAfi, 'question' | 'text'>) => `${afi.question} ${spelt(afi.text)}`;

function withReport<T extends Pick<EarlierAfi, 'source' | 'year' | 'alsoIn'>>(afi: T, report: EarlierReport) {
  const [latest, ...others] = reportsOf({ ...afi, alsoIn: [...(afi.alsoIn ?? []), report] });
  return { ...afi, source: latest?.source ?? afi.source, year: latest?.year ?? afi.year, alsoIn: others };
}

/**
 * Reads areas for improvement (or recommendations) of earlier reports, one a row. All of it, or none: a row that cannot
 * be read is named and stops the import. The same words asked for by several reports are one area, with its reports.
 */
export function readEarlierAfis(
  { rows }: SmallTable,
  columns: AfiColumns,
  defaults: AfiDefaults,
  framework: Framework,
  existing: readonly Row<'earlierAfi'>[],
): AfiReading {
  const reading: AfiReading = { added: [], changed: [], known: 0, refused: [] };
  const added = new Map<string, { afi: EarlierAfi; rows: Map<number, number> }>();
  const there = new Map(existing.map((row) => [keyOf(row), row]));
  for (const { number, cells } of rows) {
    const cell = (column: number | null) => trimCell(column === null ? '' : (cells[column] ?? ''));
    const text = cell(columns.text).replace(/\s+/g, ' ');
    const refuse = (why: string) => reading.refused.push(`Row ${number}: ${why}.`);
    if (text === '') refuse('it does not say what was asked');
    else if ([text, cell(columns.source), cell(columns.question)].some(isFormula))
      refuse('a cell is a formula. Save the file again with values in place of formulas');
    const asked = cell(columns.question);
    const question = columns.question === null ? defaults.question : questionOf(asked, framework);
    if (question === null) refuse(`“${asked.slice(0, 40)}” is no question of this framework`);
    const source = columns.source === null ? defaults.source.trim() : cell(columns.source);
    if (source === '') refuse('it does not say which report it is from');
    const dated = columns.year === null ? source : cell(columns.year);
    const year = yearOf(dated, defaults.inspectionYear);
    if (year === null)
      refuse(`“${dated.slice(0, 40)}” is no year from ${FIRST_YEAR} to ${defaults.inspectionYear - 1}`);
    if (text === '' || question === null || source === '' || year === null) continue;
    const afi: EarlierAfi = { question, text, source, year, status: 'not-followed-up', followUp: '' };
    const key = keyOf(afi);
    const before = added.get(key);
    const same = before?.rows.get(year);
    if (same !== undefined) {
      refuse(`it says the same as row ${same}, for the same year`);
      continue;
    }
    if (before === undefined) added.set(key, { afi, rows: new Map([[year, number]]) });
    else {
      before.afi = withReport(before.afi, { source, year });
      before.rows.set(year, number);
    }
  }
  for (const [key, { afi }] of added) {
    const row = there.get(key);
    if (row === undefined) {
      reading.added.push(afi);
      continue;
    }
    const merged = reportsOf(afi).reduce(withReport, row);
    if (reportsOf(merged).length === reportsOf(row).length) reading.known += 1;
    else {
      const { source, year, alsoIn } = merged;
      reading.changed.push({ id: row.id, set: { source, year, ...(alsoIn !== undefined && { alsoIn }) } });
    }
  }
  return reading;
}
