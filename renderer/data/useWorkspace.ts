import type { Row, Snapshot, TableName } from '@shared/inspection/entities';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { SaveState, Workspace } from './workspace';

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The open inspection. Only below a screen that opens one. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error('no inspection is open here');
  return workspace;
}

/** Live rows of one table; the array is the same object until the table changes. */
export function useRows<T extends TableName>(table: T): readonly Row<T>[] {
  const workspace = useWorkspace();
  return useSyncExternalStore(
    (hear) => workspace.subscribe(hear),
    () => workspace.rows(table),
  );
}

const NO_ROWS: readonly never[] = [];

/** The same while they are needed; none, and no drawing when they change, while they are not. */
export function useRowsWhile<T extends TableName>(isNeeded: boolean, table: T): readonly Row<T>[] {
  const workspace = useWorkspace();
  return useSyncExternalStore(
    (hear) => workspace.subscribe(hear),
    () => (isNeeded ? workspace.rows(table) : NO_ROWS),
  );
}

export function useRow<T extends TableName>(table: T, id: string): Row<T> | undefined {
  const workspace = useWorkspace();
  return useSyncExternalStore(
    (hear) => workspace.subscribe(hear),
    () => workspace.row(table, id),
  );
}

/** Everything in the inspection, for the pure rules of `shared`. */
export function useSnapshot(): Snapshot {
  const workspace = useWorkspace();
  return useSyncExternalStore(
    (hear) => workspace.subscribe(hear),
    () => workspace.snapshot(),
  );
}

export function useSaveState(): SaveState {
  const workspace = useWorkspace();
  return useSyncExternalStore(
    (hear) => workspace.subscribe(hear),
    () => workspace.saveState(),
  );
}
