import { useSessionState } from '@data/useVaultSession';
import { afterNextFrame } from '@data/when-idle';
import { type ReactNode, useEffect } from 'react';
import { CreateVault } from '../features/vault/CreateVault';
import { KeyFileDamaged } from '../features/vault/KeyFileDamaged';
import { OtherWaysIn } from '../features/vault/OtherWaysIn';
import { Recover } from '../features/vault/Recover';
import { RestoreFromBackup } from '../features/vault/RestoreFromBackup';
import { Unlock } from '../features/vault/Unlock';
import { loadWorkbench } from './LoadedWorkbench';
import { sayRecovery, sayUnlock } from './unlock-notice';

interface Props {
  /** What unlocking or recovery found, to be said once behind the gate. */
  onNotice: (notice: string | null) => void;
  children: ReactNode;
}

export function GateScreen({ onNotice, children }: Props) {
  const state = useSessionState();
  const isShown = state.kind !== 'checking' && state.kind !== 'unlocked';
  // While the passphrase is typed there is time to fetch what comes after it; before the first screen there is none.
  useEffect(() => {
    if (isShown) void afterNextFrame().then(loadWorkbench);
  }, [isShown]);
  switch (state.kind) {
    case 'checking':
      return null;
    case 'fresh':
      return <CreateVault restore={<RestoreFromBackup />} />;
    case 'locked':
      return (
        <Unlock
          onUnlocked={(report) => onNotice(sayUnlock(report))}
          otherWays={<OtherWaysIn onUnlocked={(report) => onNotice(sayUnlock(report))} />}
        />
      );
    case 'needs-recovery':
      return (
        <Recover
          damage={state.damage}
          onRecovered={(report) => onNotice(sayRecovery(report))}
          restore={<RestoreFromBackup />}
        />
      );
    case 'key-file-damaged':
      return <KeyFileDamaged restore={<RestoreFromBackup />} />;
    case 'unlocked':
      return children;
  }
}
