import { z } from 'zod';
import { type CountQuerySchema, count, day, instant } from './common-schemas';
import { evidenceSourceSchema } from './evidence-schemas';
import type { IdSchemas } from './id-schemas';

const scope = z.strictObject({
  status: z.enum(['inspected', 'carried-forward', 'ungraded']),
  grade: z.string().exactOptional(),
  year: z.number().exactOptional(),
});

const member = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(['lead', 'inspector', 'associate']),
});

const fraction = z.tuple([z.number(), z.number()]);

const scale = z.strictObject({
  id: z.string(),
  label: z.string(),
  source: z.string(),
  smallest: z.number(),
  bands: z.array(
    z.strictObject({
      word: z.string(),
      from: fraction,
      includesFrom: z.boolean(),
      to: fraction,
      includesTo: z.boolean(),
    }),
  ),
});

export function inspectionSchemas(ids: IdSchemas, query: CountQuerySchema) {
  const journal = z.strictObject({ blob: ids.blob, bytes: count, sha256: z.string(), entries: count });
  const imported = z.strictObject({
    inspection: z.string(),
    writtenAt: instant,
    importedAt: instant,
    journal: journal.nullable(),
  });
  return {
    inspection: z.strictObject({
      frameworkId: z.string(),
      frameworkVersion: z.string(),
      force: z.string(),
      alliancePartner: z.string(),
      title: z.string(),
      year: z.number(),
      fieldworkFrom: day,
      fieldworkTo: day,
      team: z.array(member),
      scope: z.record(z.string(), scope),
      places: z.array(z.string()).exactOptional(),
      marking: z.string(),
      percentFrom: z.number(),
      quantifierScale: z.string(),
      ownScale: scale.exactOptional(),
      status: z.enum(['open', 'archived']),
      isExample: z.boolean(),
      importedFrom: z.array(imported).exactOptional(),
    }),
    earlierAfi: z.strictObject({
      question: z.string(),
      text: z.string(),
      source: z.string(),
      year: z.number(),
      alsoIn: z.array(z.strictObject({ source: z.string(), year: z.number() })).exactOptional(),
      status: z.enum(['not-followed-up', 'closed', 'progress', 'no-progress', 'repeated']),
      followUp: z.string(),
      evidence: z.record(z.string(), evidenceSourceSchema(ids, query)).exactOptional(),
      finding: ids.rowOrNone.exactOptional(),
    }),
  };
}
