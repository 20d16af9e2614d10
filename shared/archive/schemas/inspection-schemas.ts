import { z } from 'zod';
import { count, day, instant } from './common-schemas';
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

export function inspectionSchemas(ids: IdSchemas) {
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
      status: z.enum(['open', 'archived']),
      isExample: z.boolean(),
      importedFrom: z.array(imported).exactOptional(),
    }),
    earlierAfi: z.strictObject({
      question: z.string(),
      text: z.string(),
      source: z.string(),
      year: z.number(),
      status: z.enum(['not-followed-up', 'closed', 'progress', 'no-progress', 'repeated']),
      followUp: z.string(),
    }),
  };
}
