import { SearchDesk } from './search-desk';
import type { Workspace } from './workspace';

let open: { workspace: Workspace; desk: SearchDesk } | null = null;

/** The desk that searches an inspection, made at its first search; there is one at a time. */
export function searchDeskOf(workspace: Workspace): SearchDesk {
  if (open?.workspace === workspace) return open.desk;
  closeSearchDesk();
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
  open = { workspace, desk: new SearchDesk(workspace, worker) };
  return open.desk;
}

/** Forgets the index: another inspection is opened, or the vault is locked. */
export function closeSearchDesk(): void {
  open?.desk.close();
  open = null;
}
