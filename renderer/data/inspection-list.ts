import type { Row } from '@shared/inspection/entities';
import { fieldsOf } from '@shared/journal/row-state';
import { VAULT_ROWS } from '@shared/vault/keys';
import type { Stores } from './ledger';
import { mend } from './mend';

/** The one row of table "inspection", without opening the rest; undefined when it is not there or can't be read. */
export async function readInspectionRow(
  { database }: Stores,
  inspection: string,
): Promise<Row<'inspection'> | undefined> {
  const stored = await database.rows.get([inspection, inspection]);
  const fields = stored?.state ? fieldsOf(stored.state) : null;
  return fields === null ? undefined : ({ ...fields, id: inspection } as unknown as Row<'inspection'>);
}

/** @param compared resolves when both copies of an inspection's journal have been compared */
export async function readInspectionRows(
  stores: Stores,
  compared: (inspection: string) => Promise<unknown> | undefined,
): Promise<Row<'inspection'>[]> {
  const ids = stores.ring.inspections().filter((id) => id !== VAULT_ROWS);
  const rows = await Promise.all(
    ids.map(async (id) => {
      await compared(id);
      return readOrMend(stores, id);
    }),
  );
  return rows.filter((row) => row !== undefined).sort(newestFirst);
}

async function readOrMend(stores: Stores, inspection: string): Promise<Row<'inspection'> | undefined> {
  const row = await readInspectionRow(stores, inspection).catch(() => undefined);
  if (row !== undefined) return row;
  await mend(stores, inspection);
  return readInspectionRow(stores, inspection);
}

/** By year of the programme, then by the days of fieldwork. */
export function newestFirst(a: Row<'inspection'>, b: Row<'inspection'>): number {
  return b.year - a.year || (a.fieldworkFrom < b.fieldworkFrom ? 1 : -1);
}
