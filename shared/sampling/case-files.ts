import type { CaseFile } from '@shared/inspection/entities';
import type { DrawnStratum, DrawSettings } from './frame';
import { caseReference, forceInitials, highestNumber } from './reference';

/** What the list says about a drawn row. */
export interface DrawnRow {
  row: number;
  reference: string;
  /** A day, or a month ("2018-10") when the list gives no day; empty when it gives no date. */
  recordedOn: string;
  /** The list's own words, trimmed. */
  offence: string;
}

/**
 * Makes the case files of a draw: references count on from those in use, the drawn files of every stratum in order
 * first and then the reserves, so that a reference says nothing of the crime.
 * @param rows what the list says, for every drawn row and reserve
 */
export function caseFilesOf(
  draw: string,
  result: readonly DrawnStratum[],
  rows: ReadonlyMap<number, DrawnRow>,
  settings: Pick<DrawSettings, 'offences'>,
  naming: { force: string; referencesInUse: readonly string[] },
): CaseFile[] {
  const initials = forceInitials(naming.force);
  let number = highestNumber(naming.referencesInUse, initials);
  const make = (
    stratum: string,
    frameRow: number,
    drawnOrder: number,
    standing: 'drawn' | 'reserve',
  ): CaseFile => {
    const row = rows.get(frameRow);
    number += 1;
    return {
      draw,
      reference: caseReference(initials, number),
      crimeReference: row?.reference ?? '',
      frameRow,
      stratum,
      offenceType: settings.offences[row?.offence ?? ''] ?? '',
      recordedOn: row?.recordedOn ?? '',
      drawnOrder,
      standing,
      flags: [],
      reviewer: '',
      secondReviewer: '',
    };
  };
  return [
    ...result.flatMap(({ id, drawn }) => drawn.map((row, at) => make(id, row, at + 1, 'drawn'))),
    ...result.flatMap(({ id, drawn, reserves }) =>
      reserves.map((row, at) => make(id, row, drawn.length + at + 1, 'reserve')),
    ),
  ];
}
