import { lazy, Suspense } from 'react';

const Workbench = lazy(async () => ({ default: (await import('./Workbench')).Workbench }));

/** What stands between the window and the inspections: nothing is loaded before the vault is open. */
export function Gate() {
  return (
    <Suspense>
      <Workbench />
    </Suspense>
  );
}
