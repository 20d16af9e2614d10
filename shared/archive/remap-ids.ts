import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Snapshot, TableName } from '@shared/inspection/entities';
import { InvariantError } from '@shared/result';
import { idsReplaced } from './schemas/id-schemas';
import { rowSchemas, TABLES } from './schemas/table-schemas';

/** The id that a row of an archive gets in another inspection: always the same one, and known to nobody else. */
export function idInInspection(inspection: string, row: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${inspection}:${row}`))).slice(0, 32);
}

/**
 * The same rows as rows of another inspection. Ids are the key of the vault's one table of rows, so an archive that is
 * imported twice, or beside the inspection it came from, needs new ones; every place that points to a row follows.
 * @param snapshot rows that have been checked
 * @param inspection the id of the new inspection, which its row in table "inspection" gets
 * @param blobs old blob id to new blob id, for every blob that the rows use
 */
export function remapIds(
  snapshot: Snapshot,
  inspection: string,
  blobs: ReadonlyMap<string, string> = new Map(),
): Snapshot {
  const rows = new Map<string, string>();
  for (const table of TABLES)
    for (const { id } of snapshot[table])
      rows.set(id, table === 'inspection' ? inspection : idInInspection(inspection, id));
  const schemas = rowSchemas(idsReplaced(rows, blobs));
  const remapped: Partial<Record<TableName, unknown[]>> = {};
  for (const table of TABLES)
    remapped[table] = snapshot[table].map((row) => {
      const parsed = schemas[table].safeParse(row);
      if (!parsed.success) throw new InvariantError(`a row of table ${table} does not fit its description`);
      return parsed.data;
    });
  return remapped as Snapshot;
}
