import type { JournalEntry } from '@shared/journal/entry';
import { z } from 'zod';
import { count } from './common-schemas';
import { TABLES } from './table-schemas';

const clock = z.string();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** One fact of the journal, as the app chained it. Ids are never replaced here: that would break the chain. */
const entry: z.ZodType<JournalEntry> = z.strictObject({
  device: z.string(),
  seq: count,
  clock,
  author: z.string(),
  inspection: z.string(),
  table: z.enum(TABLES),
  row: z.string(),
  op: z.enum(['put', 'patch', 'remove', 'restore']),
  fields: z.array(
    z.strictObject({
      path: z.string(),
      value: z.json().exactOptional(),
      was: z.json().exactOptional(),
      replaced: clock.nullable(),
      alsoReplaced: z.array(clock).exactOptional(),
    }),
  ),
  act: z.string(),
  label: z.string(),
  undoes: z.string().exactOptional(),
  previousHash: z.union([z.literal(''), hash]),
  hash,
  signed: z.strictObject({ key: hash, signature: z.string().regex(/^[0-9a-f]{128}$/) }).exactOptional(),
});

export const journalSchema = z.array(entry);
