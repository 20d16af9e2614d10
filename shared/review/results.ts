import type { Framework } from '@shared/framework/framework';
import { count, sharedFiles } from './count';
import type { Count, CountQuery, Subset } from './count-query';
import type { FileValue } from './deciding-review';
import type { Instrument } from './instrument';
import { OVERALL } from './instruments';
import { type Interval, wilson95 } from './interval';
import { indexReviews, type ReviewData } from './review-index';

/** One criterion of the results page: case files by answer; ids, in the order of their references. */
export interface ResultLine {
  /** The criterion's id, or "overall". */
  criterion: string;
  number: number;
  text: string;
  yes: string[];
  no: string[];
  notShown: string[];
  /** Answered "not applicable": out of the denominator. */
  notApplicable: string[];
  /** Never asked of these files, by the criterion's own rule: out of the denominator. */
  notAsked: string[];
  /** Reviewed on another version of the checklist: left out, never pooled. */
  otherVersions: string[];
  /** yes, no and not shown together. */
  denominator: string[];
  /** Wilson interval of the share of "yes"; null while nothing is counted. */
  interval: Interval | null;
}

function line(
  data: ReviewData,
  instrument: Instrument,
  criterion: Pick<ResultLine, 'criterion' | 'number' | 'text'>,
  subset: Subset,
): ResultLine {
  const index = indexReviews(data);
  const column = index.column({
    instrumentId: instrument.id,
    instrumentVersion: instrument.version,
    criterion: criterion.criterion,
  });
  const files = (...values: FileValue[]) =>
    index.positions(subset).flatMap((at) => {
      const [value, file] = [column[at], index.files[at]];
      return value !== undefined && file !== undefined && values.includes(value) ? [file.id] : [];
    });
  const yes = files('yes');
  const denominator = files('yes', 'no', 'not-shown');
  return {
    ...criterion,
    yes,
    no: files('no'),
    notShown: files('not-shown'),
    notApplicable: files('not-applicable'),
    notAsked: files('does-not-apply'),
    otherVersions: files('other-version'),
    denominator,
    interval: denominator.length === 0 ? null : wilson95(yes.length, denominator.length),
  };
}

/** Every criterion of a checklist by answer, the overall judgement last. */
export function resultsTable(data: ReviewData, instrument: Instrument, subset: Subset = {}): ResultLine[] {
  const overall = {
    criterion: OVERALL,
    number: instrument.overall.number ?? instrument.criteria.length + 1,
    text: instrument.overall.text,
  };
  const criteria = instrument.criteria.map(({ id, number, text }) => ({ criterion: id, number, text }));
  return [...criteria, overall].map((criterion) => line(data, instrument, criterion, subset));
}

/** A count for one group of files. */
export interface GroupLine {
  /** An offence type or a flag; its id. */
  id: string;
  label: string;
  count: Count;
  /** Counted, and neither asked for nor "not shown". */
  others: string[];
  interval: Interval | null;
}

function group(data: ReviewData, query: CountQuery, id: string, label: string): GroupLine {
  const counted = count(data, query);
  const { numerator, denominator, notShown } = counted;
  const interval = denominator.length === 0 ? null : wilson95(numerator.length, denominator.length);
  const told = new Set([...numerator, ...notShown]);
  const others = denominator.filter((file) => !told.has(file));
  return { id, label, count: counted, others, interval };
}

/** The same question for each offence type, in the framework's order; types without a file are listed with nothing. */
export function countByOffenceType(data: ReviewData, query: CountQuery, framework: Framework): GroupLine[] {
  return framework.offenceTypes.map(({ id, label }) =>
    group(data, { ...query, subset: { ...query.subset, offenceType: id } }, id, label),
  );
}

/** The same question for each case flag. A file with two flags stands in two lines: the lines do not add up. */
export function countByFlag(data: ReviewData, query: CountQuery, framework: Framework): GroupLine[] {
  return framework.caseFlags.map(({ id, label }) =>
    group(data, { ...query, subset: { ...query.subset, flag: id } }, id, label),
  );
}

export interface Comparison {
  a: GroupLine;
  b: GroupLine;
  /** The intervals overlap (or one is missing): the two shares may well be the same. */
  intervalsOverlap: boolean;
  /** Case files that stand on both sides: the two are then not independent. */
  shared: string[];
}

/** Sets two subsets beside each other, with what warns against reading too much into the difference. */
export function compareSubsets(
  data: ReviewData,
  query: CountQuery,
  a: { label: string; subset: Subset },
  b: { label: string; subset: Subset },
): Comparison {
  const side = ({ label, subset }: typeof a) => group(data, { ...query, subset }, label, label);
  const [left, right] = [side(a), side(b)];
  const intervalsOverlap =
    left.interval === null ||
    right.interval === null ||
    (left.interval.lower <= right.interval.upper && right.interval.lower <= left.interval.upper);
  return { a: left, b: right, intervalsOverlap, shared: sharedFiles(left.count, right.count) };
}
