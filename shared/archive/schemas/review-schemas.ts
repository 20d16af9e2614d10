import { z } from 'zod';
import { answer, instant } from './common-schemas';
import { instrumentFields } from './framework-schema';
import type { IdSchemas } from './id-schemas';

const confirmation = z.strictObject({
  value: z.enum(['yes', 'no']),
  derived: z.enum(['yes', 'no', 'moderate']),
  reason: z.string(),
  by: z.string(),
  at: instant,
});

export function reviewSchemas(ids: IdSchemas) {
  return {
    instrument: z.strictObject({
      instrumentId: z.string(),
      ...instrumentFields,
      status: z.enum(['draft', 'published']),
      basedOn: z.strictObject({ instrumentId: z.string(), version: z.string() }).nullable(),
      publishedAt: instant.nullable(),
    }),
    review: z.strictObject({
      caseFile: ids.row,
      instrumentId: z.string(),
      instrumentVersion: z.string(),
      role: z.enum(['primary', 'second', 'adjudicated']),
      reviewer: z.string(),
      status: z.enum(['in-progress', 'completed']),
      answers: z.record(z.string(), answer),
      confirmation: confirmation.nullable().exactOptional(),
      completedAt: instant.nullable().exactOptional(),
    }),
    escalation: z.strictObject({
      caseFile: ids.row,
      what: z.string(),
      toldWhom: z.string(),
      toldAt: instant.nullable(),
      status: z.enum(['open', 'closed']),
      closedBecause: z.string(),
      closedAt: instant.nullable().exactOptional(),
      closedBy: z.string().exactOptional(),
    }),
  };
}
