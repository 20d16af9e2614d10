import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import { Notifications, notifications } from '@mantine/notifications';
import { RouterProvider } from '@tanstack/react-router';
import { LiveRegion } from '@ui/LiveRegion';
import { useEffect, useState } from 'react';
import { OpenInspectionProvider } from './OpenInspectionProvider';
import { createWorkbenchRouter } from './router';
import { UnlockNotice } from './UnlockNotice';
import { usePreferences } from './usePreferences';

interface Props {
  /** The inspection that was open when the vault was locked, to come back to. */
  reopen: string | null;
  onOpened: (id: string) => void;
  notice: string | null;
}

let prepared: ReturnType<typeof createWorkbenchRouter> | null = null;

/** Finds out which page the address names, so that the first drawing already holds it. */
export async function prepareRouter(): Promise<void> {
  const router = createWorkbenchRouter();
  await router.load();
  prepared = router;
}

/** A router of its own for each unlock: none remembers what was looked at before a lock. */
function takeRouter(): ReturnType<typeof createWorkbenchRouter> {
  const router = prepared ?? createWorkbenchRouter();
  prepared = null;
  return router;
}

/** Everything behind the unlock screen. */
export function Workbench({ reopen, onOpened, notice }: Props) {
  const [router] = useState(takeRouter);
  usePreferences();
  // What was said about an inspection goes with it when the vault is locked.
  useEffect(() => () => notifications.clean(), []);
  return (
    <OpenInspectionProvider reopen={reopen} onOpened={onOpened}>
      <UnlockNotice notice={notice} />
      <RouterProvider router={router} />
      <Notifications position="bottom-right" transitionDuration={100} />
      <LiveRegion />
    </OpenInspectionProvider>
  );
}
