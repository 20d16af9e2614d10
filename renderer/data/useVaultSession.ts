import type { Row } from '@shared/inspection/entities';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { SessionState, VaultSession } from './session';
import type { VaultSettings } from './settings';

export const VaultSessionContext = createContext<VaultSession | null>(null);

export function useVaultSession(): VaultSession {
  const session = useContext(VaultSessionContext);
  if (session === null) throw new Error('there is no vault session above this component');
  return session;
}

/** Fresh, locked, unlocked, ...: what the unlock gate shows. */
export function useSessionState(): SessionState {
  const session = useVaultSession();
  return useSyncExternalStore(
    (hear) => session.subscribe(hear),
    () => session.state(),
  );
}

/** Live list of inspections, archived ones included. */
export function useInspections(): readonly Row<'inspection'>[] {
  const session = useVaultSession();
  return useSyncExternalStore(
    (hear) => session.subscribe(hear),
    () => session.inspections(),
  );
}

export function useSettings(): VaultSettings {
  const session = useVaultSession();
  return useSyncExternalStore(
    (hear) => session.subscribe(hear),
    () => session.settings(),
  );
}
