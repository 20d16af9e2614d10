import type { Count, CountQuery } from './count-query';
import { indexReviews, type ReviewData, ReviewIndex } from './review-index';

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
  const index = source instanceof ReviewIndex ? source : indexReviews(source);
  return index.remembered(query, () => workOut(index, query));
}

function workOut(index: ReviewIndex, query: CountQuery): Count {
  const column = index.column(query);
  const numerator: string[] = [];
  const denominator: string[] = [];
  const notShown: string[] = [];
  const otherVersions: string[] = [];
  for (const place of index.positions(query.subset)) {
    const value = column[place];
    const id = index.files[place]?.id ?? '';
    if (value === 'other-version') otherVersions.push(id);
    if (value !== 'yes' && value !== 'no' && value !== 'not-shown') continue;
    denominator.push(id);
    if (value === 'not-shown') notShown.push(id);
    if (query.answers.includes(value)) numerator.push(id);
  }
  return { numerator, denominator, notShown, otherVersions };
}

/** Whether two counts rest on a common case file: they are then not independent of each other. */
export function sharedFiles(a: Count, b: Count): string[] {
  const others = new Set(b.denominator);
  return a.denominator.filter((file) => others.has(file));
}
