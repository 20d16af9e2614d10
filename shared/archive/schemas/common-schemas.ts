import { z } from 'zod';
import type { IdSchemas } from './id-schemas';

/** Names of the parts that the JSON Schema describes once and refers to. */
export const schemaNames = z.registry<{ id: string }>();

export const day = z.string();
export const instant = z.number();
export const count = z.number().int().min(0);

export const caseFlag = z.enum([
  'vulnerable-victim',
  'domestic-abuse',
  'child',
  'mental-health',
  'repeat-victim',
]);
export const answerValue = z.enum(['yes', 'no', 'not-applicable', 'not-shown']);

export const provenance = z.enum([
  'observed',
  'case-file',
  'document',
  'data',
  'staff',
  'force-leaders',
  'partner',
  'public',
]);

export const answer = z.strictObject({ value: answerValue, rationale: z.string(), locator: z.string() });

export function countQuerySchema(ids: IdSchemas) {
  const query = z.strictObject({
    instrumentId: z.string(),
    instrumentVersion: z.string(),
    criterion: z.string(),
    subset: z.strictObject({
      flag: caseFlag.exactOptional(),
      offenceType: z.string().exactOptional(),
      draw: ids.row.exactOptional(),
    }),
    answers: z.array(answerValue),
  });
  return query.register(schemaNames, { id: 'CountQuery' });
}

export type CountQuerySchema = ReturnType<typeof countQuerySchema>;
