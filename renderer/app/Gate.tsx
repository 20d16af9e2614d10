import type { VaultSession } from '@data/session';
import { VaultSessionContext } from '@data/useVaultSession';
import { useState } from 'react';
import { GateScreen } from './GateScreen';
import { LoadedWorkbench } from './LoadedScreens';
import { useMainAnnouncements } from './useMainAnnouncements';

/** What stands between the window and the inspections: nothing of them is loaded before the vault is open. */
export function Gate({ session }: { session: VaultSession }) {
  // Outlives a lock, so that unlocking comes back to the same inspection.
  const [lastOpened, setLastOpened] = useState<string | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  useMainAnnouncements(session);
  return (
    <VaultSessionContext value={session}>
      <GateScreen onNotice={setNotice}>
        <LoadedWorkbench reopen={lastOpened} onOpened={setLastOpened} notice={notice} />
      </GateScreen>
    </VaultSessionContext>
  );
}
