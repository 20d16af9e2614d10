import type { SessionState, VaultSession } from '@data/session';
import { VaultSessionContext } from '@data/useVaultSession';
import { afterNextFrame } from '@data/when-idle';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { GateScreen } from './GateScreen';
import { LoadedWorkbench, loadWorkbench } from './LoadedWorkbench';
import { useMainAnnouncements } from './useMainAnnouncements';

/** What stands between the window and the inspections: nothing of them is loaded before the vault is open. */
export function Gate({ session }: { session: VaultSession }) {
  // Outlives a lock, so that unlocking comes back to the same inspection.
  const [lastOpened, setLastOpened] = useState<string | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  useMainAnnouncements(session);
  const isShown = useKind(session) !== 'checking';
  // While the passphrase is typed there is time to fetch what comes after it; before the first screen there is none.
  useEffect(() => {
    if (isShown) void afterNextFrame().then(loadWorkbench);
  }, [isShown]);

  return (
    <VaultSessionContext value={session}>
      <GateScreen onNotice={setNotice}>
        <LoadedWorkbench reopen={lastOpened} onOpened={setLastOpened} notice={notice} />
      </GateScreen>
    </VaultSessionContext>
  );
}

function useKind(session: VaultSession): SessionState['kind'] {
  return useSyncExternalStore(
    (hear) => session.subscribe(hear),
    () => session.state().kind,
  );
}
