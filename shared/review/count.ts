import type { Count, CountQuery } from './count-query';
import { indexReviews, type ReviewData, type ReviewIndex } from './review-index';

/**
 * Counts case files, with the files behind every number.
 *
 * One value per case file: the adjudicated review's if there is one, else the primary's; a second review never counts.
 * The denominator is every completed review to which the criterion applies: eliminated files and reserves are out,
 * `not-applicable` is out, `not-shown` is in and listed on its own. Reviews made on another version of the instrument
 * are left out of both and listed. Asking for `not-applicable` therefore finds nothing.
 *
 * @param source a snapshot (indexed once and remembered), or an index made beforehand
 */
export function count(source: ReviewData | ReviewIndex, query: CountQuery): Count {
  const index = 'column' in source ? source : indexReviews(source);
  const column = index.column(query);
  const result: Count = { numerator: [], denominator: [], notShown: [], otherVersions: [] };
  for (const at of index.positions(query.subset)) {
    const value = column[at];
    const file = index.files[at];
    if (file === undefined || value === undefined) continue;
    if (value === 'other-version') result.otherVersions.push(file.id);
    if (value !== 'yes' && value !== 'no' && value !== 'not-shown') continue;
    result.denominator.push(file.id);
    if (value === 'not-shown') result.notShown.push(file.id);
    if (query.answers.includes(value)) result.numerator.push(file.id);
  }
  return result;
}

/** Whether two counts rest on a common case file: they are then not independent of each other. */
export function sharedFiles(a: Count, b: Count): string[] {
  const others = new Set(b.denominator);
  return a.denominator.filter((file) => others.has(file));
}
