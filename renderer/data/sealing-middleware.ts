import { InvariantError } from '@shared/result';
import type { DBCore, DBCoreCursor, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';

/** How one table's values are sealed on the way down and opened on the way up. Both are synchronous. */
export interface TableSeal {
  seal: (value: unknown) => unknown;
  open: (value: unknown) => unknown;
}

/**
 * Dexie middleware below everything else: no value reaches IndexedDB that did not pass a seal. It never awaits:
 * IndexedDB commits a transaction as soon as anything but a database call is awaited.
 * @param seals one for each table; a table without one can't be written
 */
export function sealingMiddleware(seals: Readonly<Record<string, TableSeal>>): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'sealing',
    level: -10,
    create: (down) => ({
      ...down,
      table: (name) => {
        const table = down.table(name);
        const seal = seals[name];
        if (seal === undefined) throw new InvariantError(`table ${name} has no seal`);
        return sealedTable(table, seal);
      },
    }),
  };
}

function sealedTable(table: DBCoreTable, { seal, open }: TableSeal): DBCoreTable {
  const openIfThere = (value: unknown): unknown => (value === undefined ? undefined : open(value));
  return {
    ...table,
    mutate: (request) => table.mutate(sealValues(request, seal)),
    get: (request) => table.get(request).then(openIfThere),
    getMany: (request) => table.getMany(request).then((values: unknown[]) => values.map(openIfThere)),
    query: (request) =>
      table.query(request).then((answer) => {
        if (request.values === false) return answer;
        const values: unknown[] = answer.result;
        return { ...answer, result: values.map(open) };
      }),
    openCursor: (request) =>
      table
        .openCursor(request)
        .then((cursor) =>
          cursor === null || request.values === false ? cursor : openedCursor(cursor, open),
        ),
  };
}

function sealValues(request: DBCoreMutateRequest, seal: TableSeal['seal']): DBCoreMutateRequest {
  if (request.type !== 'add' && request.type !== 'put') return request;
  const values: readonly unknown[] = request.values;
  return { ...request, values: values.map(seal) };
}

function openedCursor(cursor: DBCoreCursor, open: TableSeal['open']): DBCoreCursor {
  return Object.create(cursor, {
    value: { get: () => open((cursor as { value: unknown }).value) },
  }) as DBCoreCursor;
}
