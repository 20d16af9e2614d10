import { exportCsv } from '@shared/export/scores/export-csv';
import { exportXlsx } from '@shared/export/scores/export-xlsx';
import { scoreSheets } from '@shared/export/scores/score-sheets';
import type { Sheet } from '@shared/export/scores/sheet';
import type { Day, Snapshot } from '@shared/inspection/entities';
import { InvariantError } from '@shared/result';
import { frameworkInUse } from '@shared/review/instruments';

export type ScoreFormat = 'workbook' | 'answers' | 'counts';

export const SCORE_FORMATS: { format: ScoreFormat; label: string; name: string; ending: string }[] = [
  { format: 'workbook', label: 'Everything as a workbook (XLSX)', name: 'scores', ending: 'xlsx' },
  { format: 'answers', label: 'Answers with rationale (CSV)', name: 'answers', ending: 'csv' },
  { format: 'counts', label: 'Counts (CSV)', name: 'counts', ending: 'csv' },
];

export interface ScoreRequest {
  snapshot: Snapshot;
  format: ScoreFormat;
  /** The team member at this laptop: what is still blind for them stays out. */
  author: string;
  day: Day;
}

function named(sheets: readonly Sheet[], name: string): Sheet {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new InvariantError(`the scores have a sheet ${name}`);
  return sheet;
}

/** The scores of the checklist that the inspection was reviewed on (the newest where there are several, the current one while nothing is reviewed). */
export function scoreFile({ snapshot, format, author, day }: ScoreRequest): Uint8Array {
  const framework = frameworkInUse(snapshot);
  const used = framework?.instruments.find(({ id, version }) =>
    snapshot.review.some((review) => review.instrumentId === id && review.instrumentVersion === version),
  );
  const instrument = used ?? framework?.instruments[0];
  if (framework === undefined || instrument === undefined)
    throw new InvariantError('an open inspection follows a framework with a checklist');
  const sheets = scoreSheets(snapshot, framework, instrument, author, day);
  switch (format) {
    case 'workbook':
      return exportXlsx(sheets);
    case 'answers':
      return exportCsv(named(sheets, 'Answers'));
    case 'counts':
      return exportCsv(named(sheets, 'Counts'));
  }
}
