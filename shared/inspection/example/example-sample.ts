import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { InvariantError } from '@shared/result';
import { caseFilesOf, type DrawnRow } from '@shared/sampling/case-files';
import { countFrame } from '@shared/sampling/count-frame';
import { drawRows, frameSha256, resultSha256 } from '@shared/sampling/draw';
import { planElimination } from '@shared/sampling/elimination';
import type { ColumnMapping, DrawSettings, FrameSource } from '@shared/sampling/frame';
import { createFrameIndexer } from '@shared/sampling/frame-index';
import { readRecordedOn } from '@shared/sampling/recorded-on';
import { rowOf } from '@shared/sampling/row-in-text';
import type { CaseFile, Draw, Instant, SampleFrame } from '../entities';
import { rowById } from '../row-by-id';
import {
  EXAMPLE_COLUMNS,
  EXAMPLE_LIST_NAME,
  EXAMPLE_OFFENCES,
  exampleListBytes,
  exampleRows,
} from './example-list';
import { instantOf } from './example-time';

const MAPPING: ColumnMapping = { reference: 0, recordedOn: 1, offence: 2 };

const SETTINGS: DrawSettings = {
  algorithm: 'assay-draw-1',
  method: 'stratified',
  windowFrom: '2017-01-01',
  windowTo: '2017-03-31',
  offences: Object.fromEntries(
    EXAMPLE_OFFENCES.flatMap(({ word, type }) => (type === null ? [] : [[word, type]])),
  ),
  strata: EXAMPLE_OFFENCES.flatMap(({ type }) => (type === null ? [] : [type])).map((id, at) => ({
    id,
    target: at < 4 ? 9 : 8,
    reserves: 3,
  })),
  keepRepeatedReferences: false,
  seed: 'example 2017',
};

const MILLISECONDS_A_DAY = 86_400_000;

function isoDay(cell: string): string {
  const days = readRecordedOn(cell, true);
  return days === null ? '' : new Date(days.from * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

export interface ExampleSample {
  frame: SampleFrame;
  draw: Draw;
  /** In the order in which they were drawn; one is eliminated and its reserve has stepped in. */
  caseFiles: (CaseFile & { id: string })[];
}

/**
 * Draws the example's sample by the app's own rules from the invented list, so that its certificate can be verified
 * like any other.
 * @param blob where the list's bytes are kept; empty when they are not
 */
export function exampleSample(
  ids: { frame: string; draw: string; newId: () => string },
  now: Instant,
  blob: string,
): ExampleSample {
  const rows = exampleRows();
  const bytes = exampleListBytes();
  const indexer = createFrameIndexer(MAPPING, EXAMPLE_COLUMNS.length, null);
  for (const cells of rows) indexer.add(rowOf(cells));
  const { counts, stratumOf } = countFrame(indexer.finish(), SETTINGS);
  const file = {
    name: EXAMPLE_LIST_NAME,
    bytes: bytes.length,
    sha256: bytesToHex(sha256(bytes)),
    blob,
    format: { encoding: 'utf-8' as const, separator: ',' as const, headerRow: 0 },
    rows: rows.length,
  };
  const source: FrameSource = {
    files: [file],
    sha256: frameSha256([file]),
    columns: EXAMPLE_COLUMNS,
    mapping: MAPPING,
    rows: rows.length,
  };
  const result = drawRows(stratumOf, SETTINGS.strata, SETTINGS.seed, source.sha256);
  const drawn = new Map<number, DrawnRow>();
  for (const number of result.flatMap((stratum) => [...stratum.drawn, ...stratum.reserves])) {
    const [reference = '', recorded = '', offence = ''] = rows[number - 1] ?? [];
    drawn.set(number, { row: number, reference, recordedOn: isoDay(recorded), offence });
  }
  const naming = { force: 'West Mercia Police', referencesInUse: [] };
  const caseFiles = caseFilesOf(ids.draw, result, drawn, SETTINGS, naming).map((value) => ({
    ...value,
    id: ids.newId(),
  }));
  return {
    frame: { source, importedAt: instantOf('2017-10-02', '09:12', now) },
    draw: {
      frame: ids.frame,
      title: 'Draw 1',
      settings: SETTINGS,
      counts,
      resultSha256: resultSha256(result),
      drawnAt: instantOf('2017-10-02', '09:31', now),
    },
    caseFiles: withOneSealed(caseFiles, now),
  };
}

/** The fifth rape file turned out to be sealed by the court: the next reserve of its stratum stands in for it. */
function withOneSealed(caseFiles: (CaseFile & { id: string })[], now: Instant): ExampleSample['caseFiles'] {
  const sealed = caseFiles.find(({ stratum, drawnOrder }) => stratum === 'rape' && drawnOrder === 5);
  const plan = planElimination(
    caseFiles,
    sealed?.id ?? '',
    { reason: 'sealed', detail: 'Sealed by order of the court.', at: instantOf('2017-10-11', '10:05', now) },
    'Rape (including attempts)',
  );
  if (!plan.ok || plan.value.replacement === null)
    throw new InvariantError('the example has a reserve for every stratum');
  const { eliminated, replacement } = plan.value;
  const changes = [eliminated, replacement];
  return caseFiles.map((file) => ({ ...file, ...rowById(changes, file.id)?.set }));
}
