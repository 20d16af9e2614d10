import { useSessionState } from '@data/useVaultSession';
import type { ReactNode } from 'react';
import { CreateVault } from '../features/vault/CreateVault';
import { KeyFileDamaged } from '../features/vault/KeyFileDamaged';
import { Recover } from '../features/vault/Recover';
import { Unlock } from '../features/vault/Unlock';
import { sayRecovery, sayUnlock } from './unlock-notice';

interface Props {
  /** What unlocking or recovery found, to be said once behind the gate. */
  onNotice: (notice: string | null) => void;
  children: ReactNode;
}

export function GateScreen({ onNotice, children }: Props) {
  const state = useSessionState();
  switch (state.kind) {
    case 'checking':
      return null;
    case 'fresh':
      return <CreateVault />;
    case 'locked':
      return <Unlock onUnlocked={(report) => onNotice(sayUnlock(report))} />;
    case 'needs-recovery':
      return <Recover damage={state.damage} onRecovered={(report) => onNotice(sayRecovery(report))} />;
    case 'key-file-damaged':
      return <KeyFileDamaged />;
    case 'unlocked':
      return children;
  }
}
