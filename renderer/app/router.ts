import { createHashHistory, createRouter } from '@tanstack/react-router';
import { routeTree } from './routes';

export function createWorkbenchRouter() {
  return createRouter({ routeTree, history: createHashHistory(), defaultPreload: 'intent' });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createWorkbenchRouter>;
  }
}
