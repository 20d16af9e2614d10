import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import { Notifications } from '@mantine/notifications';
import { RouterProvider } from '@tanstack/react-router';
import { LiveRegion } from '@ui/LiveRegion';
import { useState } from 'react';
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

/** Everything behind the unlock screen. */
export function Workbench({ reopen, onOpened, notice }: Props) {
  const [router] = useState(createWorkbenchRouter);
  usePreferences();
  return (
    <OpenInspectionProvider reopen={reopen} onOpened={onOpened}>
      <UnlockNotice notice={notice} />
      <RouterProvider router={router} />
      <Notifications position="bottom-right" transitionDuration={100} />
      <LiveRegion />
    </OpenInspectionProvider>
  );
}
