import type { EarlierAfi, EarlierReport } from '@shared/inspection/entities';
import { listWithAnd } from '@shared/text/list';
import { writeNumber } from '@shared/text/number';

type Asked = Pick<EarlierAfi, 'source' | 'year' | 'alsoIn'>;

/** Every report that asked for the improvement, the latest first; a year counts once. */
export function reportsOf({ source, year, alsoIn }: Asked): EarlierReport[] {
  const byYear = new Map<number, EarlierReport>();
  for (const report of [{ source, year }, ...(alsoIn ?? [])])
    if (!byYear.has(report.year)) byYear.set(report.year, report);
  return [...byYear.values()].sort((a, b) => b.year - a.year);
}

/**
 * In which inspections it was highlighted: "in our last inspection", "in our last two inspections" where the years
 * follow each other up to the year before this one, else the years themselves: "in our 2014 and 2016 inspections".
 * Only years that the list holds are counted: nothing is said of inspections that nobody entered.
 * @param year the year of this inspection
 */
export function highlightedIn(afi: Asked, year: number): string {
  const years = reportsOf(afi).map((report) => report.year);
  const isUnbroken = years.every((one, at) => one === year - 1 - at);
  if (isUnbroken && years.length === 1) return 'in our last inspection';
  if (isUnbroken) return `in our last ${writeNumber(years.length)} inspections`;
  const named = listWithAnd([...years].reverse().map(String));
  return `in our ${named} ${years.length === 1 ? 'inspection' : 'inspections'}`;
}

/** Where a text says how often an area was highlighted just as the rows give it: such a number was not made up. */
export function highlightRanges(
  text: string,
  afis: readonly Asked[],
  year: number,
): { from: number; to: number }[] {
  return [...new Set(afis.map((afi) => highlightedIn(afi, year)))].flatMap((words) =>
    [...text.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
      from: index,
      to: index + words.length,
    })),
  );
}

export const STATUS_SENTENCES: Record<EarlierAfi['status'], string> = {
  'not-followed-up': '',
  closed: 'This area for improvement is now closed.',
  progress: 'The force has made progress, and this area for improvement remains open.',
  'no-progress': 'The force has made no progress on this.',
  repeated: 'We repeat this area for improvement.',
};
