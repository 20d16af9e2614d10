import { z } from 'zod';
import { caseFlag, count, day, instant, schemaNames } from './common-schemas';
import type { IdSchemas } from './id-schemas';

const sha256 = z.string();
const column = count.nullable();

const format = z.strictObject({
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh']),
  separator: z.enum([',', ';', '\t', '|']),
  headerRow: z.number().int().min(-1),
});

const mapping = z.strictObject({
  reference: column,
  recordedOn: column,
  offence: column,
  dayFirst: z.boolean().exactOptional(),
});

const settings = z
  .strictObject({
    algorithm: z.literal('assay-draw-1'),
    method: z.enum(['random', 'stratified', 'purposive']),
    windowFrom: day,
    windowTo: day,
    offences: z.record(z.string(), z.string()),
    strata: z.array(z.strictObject({ id: z.string(), target: count, reserves: count })),
    keepRepeatedReferences: z.boolean(),
    seed: z.string(),
    subset: z
      .strictObject({ column: count, values: z.array(z.string()), reason: z.string() })
      .exactOptional(),
  })
  .register(schemaNames, { id: 'DrawSettings' });

const counts = z.strictObject({
  read: count,
  blank: count,
  exactDuplicates: count,
  withoutReference: count,
  withoutDate: count,
  outsideWindow: count,
  outsideSubset: count.exactOptional(),
  otherOffences: count,
  repeatedLeftOut: count,
  eligible: count,
  repeatedReferences: count,
  perStratum: z.record(z.string(), count),
});

export function sampleSchemas(ids: IdSchemas) {
  const file = z.strictObject({
    name: z.string(),
    bytes: count,
    sha256,
    blob: ids.blob,
    format,
    rows: count,
    packing: z.literal('gzip').exactOptional(),
    readAs: z.strictObject({ sheet: z.string(), bytes: count, sha256 }).exactOptional(),
  });
  const elimination = z.strictObject({
    reason: z.enum(['sealed', 'missing', 'wrong-offence', 'duplicate', 'other']),
    detail: z.string(),
    at: instant,
    replacedBy: ids.rowOrNone,
  });
  return {
    sampleFrame: z.strictObject({
      source: z.strictObject({
        files: z.array(file),
        sha256,
        columns: z.array(z.string()),
        mapping,
        rows: count,
      }),
      importedAt: instant,
      plan: settings.exactOptional(),
    }),
    draw: z.strictObject({
      frame: ids.row,
      title: z.string(),
      settings,
      counts,
      resultSha256: sha256,
      drawnAt: instant,
    }),
    caseFile: z.strictObject({
      draw: ids.row,
      reference: z.string(),
      crimeReference: z.string(),
      frameRow: count,
      stratum: z.string(),
      offenceType: z.string(),
      recordedOn: day,
      drawnOrder: count,
      standing: z.enum(['drawn', 'reserve', 'eliminated']),
      elimination: elimination.exactOptional(),
      replaces: ids.rowOrNone.exactOptional(),
      flags: z.array(caseFlag),
      reviewer: z.string(),
      secondReviewer: z.string(),
    }),
  };
}
