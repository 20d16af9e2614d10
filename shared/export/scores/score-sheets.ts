import type { Framework } from '@shared/framework/framework';
import type { Day, Snapshot } from '@shared/inspection/entities';
import { readableSnapshot } from '@shared/review/blind';
import type { Instrument } from '@shared/review/instrument';
import { writeDay } from '@shared/text/day';
import { countsSheet } from './counts-sheet';
import { answersSheet, reviewsSheet } from './review-sheets';
import { scoredReviews } from './scored-reviews';
import type { Cell, Sheet } from './sheet';

const COUNTING =
  'One value a case file: adjudicated if there is one, else primary; a second review never counts. Eliminated files and “not applicable” are out of the denominator, “the file does not show it” is in. The intervals (Wilson, 95%) are for the inspectors and are not printed in a report.';

function aboutSheet(
  snapshot: Snapshot,
  framework: Framework,
  instrument: Instrument,
  blind: number,
  day: Day,
): Sheet {
  const inspection = snapshot.inspection[0];
  const rows: Cell[][] = [
    ['Inspection', inspection?.title ?? ''],
    ['Force', inspection?.force ?? ''],
    ['Marking', inspection?.marking ?? ''],
    ['Framework', `${framework.title} (version ${framework.version})`],
    ['Checklist', `${instrument.title} (version ${instrument.version})`],
    ['Exported on', writeDay(day)],
    ['How it is counted', COUNTING],
  ];
  if (instrument.isIllustrative)
    rows.push(['The checklist', 'Illustrative: the inspectorate’s own form is not published.']);
  if (inspection?.isExample === true)
    rows.push(['Example', 'The case files and everything in them are invented.']);
  if (blind > 0)
    rows.push([
      'Left out',
      `${blind === 1 ? '1 review that is' : `${blind} reviews that are`} still blind: the other reviewer has not finished.`,
    ]);
  return {
    name: 'About',
    columns: [
      { title: 'What', width: 22 },
      { title: 'Value', width: 90 },
    ],
    rows,
  };
}

/**
 * The scores of one checklist as sheets: about, counts, reviews by criteria, and every answer with its rationale.
 * Case files stand under their pseudonymous references; the force's own are not in it.
 * @param author the team member at this laptop: reviews that are still blind for them are left out
 * @param day of the export
 */
export function scoreSheets(
  snapshot: Snapshot,
  framework: Framework,
  instrument: Instrument,
  author: string,
  day: Day,
): Sheet[] {
  const { scored, blind } = scoredReviews(snapshot, framework, author);
  const own = scored.filter((one) => one.instrument === instrument);
  return [
    aboutSheet(snapshot, framework, instrument, blind, day),
    countsSheet(readableSnapshot(snapshot, author).snapshot, framework, instrument),
    reviewsSheet(own, instrument.criteria, snapshot, framework),
    answersSheet(own, instrument.criteria, snapshot),
  ];
}
