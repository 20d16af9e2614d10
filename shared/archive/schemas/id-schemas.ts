import { z } from 'zod';

/**
 * How the places that hold an id are read. The schemas of the tables are made from it, so that the same description
 * of a row checks it, and gives it new ids when an archive becomes another inspection.
 */
export interface IdSchemas {
  /** The id of a row. */
  row: z.ZodType<string, string>;
  /** The id of a row, or empty when there is none. */
  rowOrNone: z.ZodType<string, string>;
  /** The id of a file under "blobs/", or empty when its bytes were not kept. */
  blob: z.ZodType<string, string>;
  /** Text that may mention row ids, set apart by colons, slashes or spaces: "finding:3f2a". */
  mentioning: z.ZodType<string, string>;
}

const ROW_ID = /^[0-9A-Za-z_-]{1,64}$/;
const BLOB_ID = /^([0-9a-f]{32,64})?$/;

/** Takes ids as they are. */
export const idsAsTheyAre: IdSchemas = {
  row: z.string().regex(ROW_ID),
  rowOrNone: z.string().regex(/^[0-9A-Za-z_-]{0,64}$/),
  blob: z.string().regex(BLOB_ID),
  mentioning: z.string(),
};

/**
 * Replaces every id on the way.
 * @param rows old id to new id; an id that is not in it belongs to a row that was removed, and stays
 * @param blobs likewise for blobs
 */
export function idsReplaced(
  rows: ReadonlyMap<string, string>,
  blobs: ReadonlyMap<string, string>,
): IdSchemas {
  const row = (id: string) => rows.get(id) ?? id;
  return {
    row: z.string().transform(row),
    rowOrNone: z.string().transform(row),
    blob: z.string().transform((id) => blobs.get(id) ?? id),
    mentioning: z.string().transform((text) => text.replace(/[^:/ ]+/g, row)),
  };
}
