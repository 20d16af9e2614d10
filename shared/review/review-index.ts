import type { Row, Snapshot } from '@shared/inspection/entities';
import { inNumberOrder } from '../text/reference-order';
import { appliesTo } from './applicability';
import type { Count, CountQuery, Subset } from './count-query';
import { type Asked, type Deciding, decidingReviews, type FileValue, settledValue } from './deciding-review';
import type { Criterion } from './instrument';
import { findCriterion, findInstrument } from './instruments';

/** What a count needs to know; a whole snapshot will do. */
export type ReviewData = Pick<Snapshot, 'inspection' | 'instrument' | 'caseFile' | 'review'>;

interface Column {
  asked: Asked;
  criterion: Criterion | undefined;
  values: readonly FileValue[];
}

/**
 * Reviews made ready for counting. Each criterion's column, each subset and each count is worked out at its first use
 * and kept; when reviews change, what the change does not touch is taken over.
 */
export class ReviewIndex {
  /** Case files in the sample (eliminated ones and reserves are out), in the order of their references. */
  readonly files: readonly Row<'caseFile'>[];
  private readonly data: ReviewData;
  private readonly sizes: string;
  private readonly places: ReadonlyMap<string, number>;
  private readonly deciding: readonly (Deciding | undefined)[];
  private readonly columns = new Map<string, Column>();
  private readonly subsets: Map<string, readonly number[]>;
  private readonly counts = new Map<string, { column: string; count: Count }>();

  private constructor(data: ReviewData, earlier?: { index: ReviewIndex; changed: ReadonlySet<string> }) {
    // Only the tables are kept, not the snapshot: it may hold much more.
    const { inspection, instrument, caseFile, review } = data;
    this.data = { inspection, instrument, caseFile, review };
    this.sizes = sizesOf(data);
    if (earlier === undefined) {
      this.files = inOrder(data.caseFile);
      this.places = new Map(this.files.map(({ id }, place) => [id, place]));
      this.subsets = new Map();
      const deciding = decidingReviews(data.review);
      this.deciding = this.files.map(({ id }) => deciding.get(id));
    } else {
      const { index, changed } = earlier;
      this.files = index.files;
      this.places = index.places;
      this.subsets = index.subsets;
      const places = [...changed].flatMap((id) => this.places.get(id) ?? []);
      const reviews = decidingReviews(data.review.filter(({ caseFile }) => changed.has(caseFile)));
      const renewed = [...index.deciding];
      for (const place of places) renewed[place] = reviews.get(this.files[place]?.id ?? '');
      this.deciding = renewed;
      this.takeOver(index, places);
    }
  }

  /** Indexes from nothing. */
  static of(data: ReviewData): ReviewIndex {
    return new ReviewIndex(data);
  }

  /** The same index while nothing changed, one that took over what it could when only reviews did, else a new one. */
  renewedFor(data: ReviewData): ReviewIndex {
    const { data: known } = this;
    const isComparable =
      known.inspection === data.inspection &&
      known.instrument === data.instrument &&
      known.caseFile === data.caseFile;
    const isSame = isComparable && known.review === data.review;
    if (isSame && this.sizes === sizesOf(data)) return this;
    if (isSame || !isComparable) return ReviewIndex.of(data);
    const changed = filesWithChanges(known.review, data.review);
    return changed === null ? ReviewIndex.of(data) : new ReviewIndex(data, { index: this, changed });
  }

  /** One value for each of `files`, in the same order. */
  column(asked: Asked): readonly FileValue[] {
    const key = columnKey(asked);
    const known = this.columns.get(key);
    if (known !== undefined) return known.values;
    const instrument = findInstrument(this.data, asked.instrumentId, asked.instrumentVersion);
    const criterion = findCriterion(instrument, asked.criterion);
    const values = this.files.map((_, place) => this.valueAt(place, asked, criterion));
    this.columns.set(key, { asked, criterion, values });
    return values;
  }

  /** Which of `files` belong to a subset, as their places in ascending order. */
  positions({ flag, offenceType, draw }: Subset): readonly number[] {
    const key = JSON.stringify([flag, offenceType, draw]);
    const known = this.subsets.get(key);
    if (known !== undefined) return known;
    const positions = this.files.flatMap((file, place) => {
      const isIn =
        (flag === undefined || file.flags.includes(flag)) &&
        (offenceType === undefined || file.offenceType === offenceType) &&
        (draw === undefined || file.draw === draw);
      return isIn ? [place] : [];
    });
    this.subsets.set(key, positions);
    return positions;
  }

  /** The count of a query, worked out once. Use `count`: the rule is its. */
  remembered(query: CountQuery, workOut: () => Count): Count {
    const { flag, offenceType, draw } = query.subset;
    const column = columnKey(query);
    const key = JSON.stringify([column, flag, offenceType, draw, query.answers]);
    const known = this.counts.get(key);
    if (known !== undefined) return known.count;
    const count = workOut();
    this.counts.set(key, { column, count });
    return count;
  }

  private valueAt(place: number, asked: Asked, criterion: Criterion | undefined): FileValue {
    const file = this.files[place];
    if (file !== undefined && criterion !== undefined && !appliesTo(criterion, file).applies)
      return 'does-not-apply';
    return settledValue(this.deciding[place], asked);
  }

  private takeOver(index: ReviewIndex, places: readonly number[]): void {
    const untouched = new Set<string>();
    for (const [key, { asked, criterion, values }] of index.columns) {
      const renewed = places.map((place) => [place, this.valueAt(place, asked, criterion)] as const);
      const changes = renewed.filter(([place, value]) => values[place] !== value);
      if (changes.length === 0) untouched.add(key);
      this.columns.set(key, { asked, criterion, values: withChanges(values, changes) });
    }
    for (const [key, kept] of index.counts) if (untouched.has(kept.column)) this.counts.set(key, kept);
  }
}

function withChanges(
  values: readonly FileValue[],
  changes: readonly (readonly [number, FileValue])[],
): readonly FileValue[] {
  if (changes.length === 0) return values;
  const copy = [...values];
  for (const [place, value] of changes) copy[place] = value;
  return copy;
}

function columnKey({ instrumentId, instrumentVersion, criterion }: Asked): string {
  return JSON.stringify([instrumentId, instrumentVersion, criterion]);
}

function sizesOf(data: ReviewData): string {
  return `${data.review.length}/${data.caseFile.length}/${data.inspection.length}/${data.instrument.length}`;
}

function inOrder(caseFiles: readonly Row<'caseFile'>[]): Row<'caseFile'>[] {
  return caseFiles
    .filter((file) => file.standing === 'drawn')
    .sort((a, b) => inNumberOrder(a.reference, b.reference));
}

/** Case files whose reviews differ between two tables; null when so many do that starting afresh is quicker. */
function filesWithChanges(
  before: readonly Row<'review'>[],
  after: readonly Row<'review'>[],
): ReadonlySet<string> | null {
  const changed = new Set<string>();
  for (let at = 0; at < Math.max(before.length, after.length); at += 1) {
    const [was, is] = [before[at], after[at]];
    if (was === is) continue;
    if (was !== undefined) changed.add(was.caseFile);
    if (is !== undefined) changed.add(is.caseFile);
    if (changed.size > 64) return null;
  }
  return changed;
}

const latest = new WeakMap<readonly Row<'caseFile'>[], ReviewIndex>();

/**
 * Makes the reviews of an inspection ready for counting. A screen may call it for every number it shows: while the
 * tables are the same arrays it answers with the same index, and after a change of a few reviews with one that kept the
 * rest.
 */
export function indexReviews(data: ReviewData): ReviewIndex {
  const index = latest.get(data.caseFile)?.renewedFor(data) ?? ReviewIndex.of(data);
  latest.set(data.caseFile, index);
  return index;
}
