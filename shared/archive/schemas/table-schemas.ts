import type { Row, TableName, Tables } from '@shared/inspection/entities';
import { z } from 'zod';
import { countQuerySchema } from './common-schemas';
import { draftSchemas } from './draft-schemas';
import { findingSchemas, noteSchemas, themeSchemas } from './evidence-schemas';
import { type IdSchemas, idsAsTheyAre } from './id-schemas';
import { inspectionSchemas } from './inspection-schemas';
import { reviewSchemas } from './review-schemas';
import { sampleSchemas } from './sample-schemas';

function valueSchemas(ids: IdSchemas) {
  const query = countQuerySchema(ids);
  return {
    ...inspectionSchemas(ids, query),
    ...sampleSchemas(ids),
    ...reviewSchemas(ids),
    ...noteSchemas(ids),
    ...themeSchemas(ids),
    ...findingSchemas(ids, query),
    ...draftSchemas(ids, query),
  };
}

/** The tables of an inspection, in the order in which an archive lists them. */
export const TABLES = Object.keys(valueSchemas(idsAsTheyAre)) as TableName[];

type Described = {
  [T in keyof ReturnType<typeof valueSchemas>]: z.output<ReturnType<typeof valueSchemas>[T]>;
};

// Same fields, same types, the same of them optional; a difference in either direction does not compile.
type Plain<T> = T extends object ? { [K in keyof T]: Plain<T[K]> } : T;
type Same<A, B> =
  (<X>() => X extends Plain<A> ? 1 : 2) extends <X>() => X extends Plain<B> ? 1 : 2 ? true : false;
type Disagreements = {
  [T in TableName]: T extends keyof Described ? (Same<Described[T], Tables[T]> extends true ? never : T) : T;
}[TableName];

/** Does not compile while a schema and its type in `entities.ts` differ; the error names the tables. */
export const schemasThatDisagree: Record<Disagreements, 'change the schema and the type together'> = {};

export type RowSchemas = { [T in TableName]: z.ZodType<Row<T>> };

/** One schema for each table: the row's own fields and its id. */
export function rowSchemas(ids: IdSchemas = idsAsTheyAre): RowSchemas {
  const values = valueSchemas(ids);
  const withId = Object.entries(values).map(([table, value]) => [
    table,
    // The id comes first, as a reader would look for it.
    z.strictObject({ id: ids.row, ...value.shape }),
  ]);
  return Object.fromEntries(withId) as RowSchemas;
}
