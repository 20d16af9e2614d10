import { inFigures } from '@shared/text/number';
import type { ForeignFile } from './encoding';

/** Why a list could not be imported. Nothing of it is kept. */
export type ImportFailure =
  | { kind: 'empty'; name: string }
  | { kind: 'foreign'; name: string; is: ForeignFile }
  | { kind: 'not-a-list'; name: string }
  | { kind: 'no-rows'; name: string }
  | { kind: 'endless-cell'; name: string; row: number }
  | { kind: 'too-many-cells'; name: string; row: number }
  | { kind: 'columns-differ'; name: string; first: string; missing: string[]; added: string[] }
  | { kind: 'same-file'; name: string; first: string }
  | { kind: 'too-many-offences'; column: string; most: number }
  | { kind: 'workbook-unreadable'; name: string }
  | { kind: 'workbook-too-large'; name: string; megabytes: number }
  | { kind: 'workbook-unpacks-too-large'; name: string; megabytes: number }
  | { kind: 'workbook-too-many-cells'; name: string; most: number }
  | { kind: 'unreadable'; name: string }
  | { kind: 'source-missing' }
  | { kind: 'list-missing'; name: string; sha256: string }
  | { kind: 'not-sealed' }
  | { kind: 'cancelled' }
  | { kind: 'too-slow' }
  | { kind: 'crashed' };

export interface FailureWords {
  title: string;
  /** What is safe and what to do next. */
  next: string;
}

const FOREIGN: Record<ForeignFile, string> = {
  workbook: 'a compressed archive',
  'old-workbook': 'an old Excel workbook (.xls)',
  pdf: 'a PDF document',
  picture: 'a picture',
  compressed: 'a compressed archive',
  binary: 'a binary file',
};

const SAFE = 'Nothing was imported and nothing was changed.';

/** What the screen says when an import fails. */
export function importFailureWords(failure: ImportFailure): FailureWords {
  switch (failure.kind) {
    case 'empty':
      return { title: `${failure.name} is empty.`, next: `${SAFE} Ask the force to send the list again.` };
    case 'foreign':
      return {
        title: `${failure.name} is ${FOREIGN[failure.is]}, not a list.`,
        next: `${SAFE} Ask the force for the list as CSV or as an Excel workbook (.xlsx).`,
      };
    case 'not-a-list':
      return {
        title: `${failure.name} does not look like a list: no row has more than one column.`,
        next: `${SAFE} Choose another separator or encoding, or another file.`,
      };
    case 'no-rows':
      return {
        title: `${failure.name} has a header but no rows below it.`,
        next: `${SAFE} Check the header row, or ask the force for the whole list.`,
      };
    case 'endless-cell':
      return {
        title: `${failure.name}: a quotation mark that opens in row ${inFigures(failure.row)} is never closed.`,
        next: `${SAFE} Ask the force to export the list again, or close the quotation mark in a copy of the file.`,
      };
    case 'too-many-cells':
      return {
        title: `${failure.name}: row ${inFigures(failure.row)} has more than 20,000 cells.`,
        next: `${SAFE} The file is damaged or is not a list. Ask the force to export it again.`,
      };
    case 'columns-differ':
      return {
        title: `${failure.name} does not have the same columns as ${failure.first}.`,
        next: differenceWords(failure),
      };
    case 'same-file':
      return {
        title: `${failure.name} holds the same bytes as ${failure.first}.`,
        next: `${SAFE} Take one of the two away: each crime would be in the list twice.`,
      };
    case 'too-many-offences':
      return {
        title: `“${failure.column}” holds more than ${inFigures(failure.most)} different words.`,
        next: `${SAFE} It cannot be a column of types: choose another one.`,
      };
    case 'workbook-unreadable':
      return {
        title: `${failure.name} cannot be opened as an Excel workbook.`,
        next: `${SAFE} It may be protected by a password or damaged. Ask the force for a CSV file.`,
      };
    case 'workbook-too-large':
      return {
        title: `${failure.name} is a workbook of more than ${failure.megabytes} MB.`,
        next: `${SAFE} Save the sheet as CSV: lists of that size are read from CSV without trouble.`,
      };
    case 'workbook-unpacks-too-large':
      return {
        title: `${failure.name} holds more than ${failure.megabytes} MB once it is unpacked.`,
        next: `${SAFE} Save the sheet as CSV: lists of that size are read from CSV without trouble.`,
      };
    case 'workbook-too-many-cells':
      return {
        title: `${failure.name} spreads over more than ${inFigures(failure.most)} cells.`,
        next: `${SAFE} Something may stand far below or far to the right of the list: take it out, or save the list alone as CSV.`,
      };
    case 'unreadable':
      return {
        title: `${failure.name} could not be read to its end.`,
        next: `${SAFE} It may have been moved or changed, or the drive taken out. Choose it again.`,
      };
    case 'source-missing':
      return {
        title: 'The sealed copy of this list cannot be found.',
        next: 'Draws made from it are still here. Import the same file again to make another draw.',
      };
    case 'list-missing':
      return {
        title: `The list that this certificate is about is not here: ${failure.name}.`,
        next: `Choose the file whose SHA-256 is ${failure.sha256}. Nothing was changed.`,
      };
    case 'not-sealed':
      return {
        title: 'The list was read but could not be kept on this laptop.',
        next: 'Nothing was changed. Make sure that the disk has room and is not write-protected, then import it again.',
      };
    case 'cancelled':
      return { title: 'The import was cancelled.', next: SAFE };
    case 'too-slow':
      return {
        title: 'Reading stopped getting on and was given up.',
        next: `${SAFE} The file may be damaged. Open it, save the list as CSV, and import that.`,
      };
    case 'crashed':
      return {
        title: 'Reading the list failed because of a fault in the app.',
        next: `${SAFE} Try it again.`,
      };
  }
}

function differenceWords({ missing, added }: { missing: string[]; added: string[] }): string {
  const list = (names: string[]) =>
    names
      .slice(0, 5)
      .map((name) => `“${name}”`)
      .join(', ');
  const parts = [
    missing.length > 0 ? `It lacks ${list(missing)}.` : '',
    added.length > 0 ? `It adds ${list(added)}.` : '',
    missing.length + added.length === 0 ? 'The same columns stand in another order.' : '',
  ];
  return `${parts.filter((part) => part !== '').join(' ')} ${SAFE} Files of one list need the same columns: check the header row, or import them one by one.`;
}
