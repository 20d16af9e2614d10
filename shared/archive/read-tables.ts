import type { Row, Snapshot, TableName } from '@shared/inspection/entities';
import { fail, type Result, succeed } from '@shared/result';
import { z } from 'zod';
import type { ArchiveFailure } from './archive-failure';
import { tablePath } from './archive-manifest';
import { invalidRow } from './invalid-row';
import { readJson } from './read-json';
import { rowSchemas, TABLES } from './schemas/table-schemas';

const anyRows = z.array(z.unknown());
const schemas = rowSchemas();

function readTable<T extends TableName>(
  table: T,
  bytes: Uint8Array,
  ids: Set<string>,
): Result<Row<T>[], ArchiveFailure> {
  const path = tablePath(table);
  const json = readJson(bytes, path);
  if (!json.ok) return json;
  const list = anyRows.safeParse(json.value);
  if (!list.success) return fail(invalidRow(path, list.error));
  const rows: Row<T>[] = [];
  for (const [at, value] of list.data.entries()) {
    const row = schemas[table].safeParse(value);
    if (!row.success) return fail(invalidRow(path, row.error, at + 1));
    if (ids.has(row.data.id)) return fail({ kind: 'repeated-id', path, row: at + 1 });
    ids.add(row.data.id);
    rows.push(row.data);
  }
  return succeed(rows);
}

/** Every table of the archive, each row checked; a table that the archive leaves out is empty. */
export function readTables(files: ReadonlyMap<string, Uint8Array>): Result<Snapshot, ArchiveFailure> {
  const snapshot: Partial<Record<TableName, unknown[]>> = {};
  const ids = new Set<string>();
  for (const table of TABLES) {
    const bytes = files.get(tablePath(table));
    const rows = bytes === undefined ? succeed([]) : readTable(table, bytes, ids);
    if (!rows.ok) return rows;
    snapshot[table] = rows.value;
  }
  return succeed(snapshot as Snapshot);
}
