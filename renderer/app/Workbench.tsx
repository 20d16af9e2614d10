import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { createWorkbenchRouter } from './router';

/** Everything behind the unlock screen. */
export function Workbench() {
  const [router] = useState(createWorkbenchRouter);
  return <RouterProvider router={router} />;
}
