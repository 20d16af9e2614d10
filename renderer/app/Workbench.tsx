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
  lastOpened: { current: string | null };
  notice: string | null;
}

/** Everything behind the unlock screen. */
export function Workbench({ lastOpened, notice }: Props) {
  const [router] = useState(createWorkbenchRouter);
  usePreferences();
  return (
    <OpenInspectionProvider lastOpened={lastOpened}>
      <UnlockNotice notice={notice} />
      <RouterProvider router={router} />
      <Notifications position="bottom-right" transitionDuration={100} />
      <LiveRegion />
    </OpenInspectionProvider>
  );
}
