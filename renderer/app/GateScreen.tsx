import { useSessionState } from '@data/useVaultSession';
import { afterNextFrame } from '@data/when-idle';
import { type ReactNode, useEffect } from 'react';
import { CreateVault } from '../features/vault/CreateVault';
import { Unlock } from '../features/vault/Unlock';
import {
  LoadedKeyFileDamaged,
  LoadedOtherWaysIn,
  LoadedRecover,
  LoadedRestore,
  workbench,
} from './LoadedScreens';
import { sayRecovery, sayUnlock } from './unlock-notice';

interface Props {
  /** What unlocking or recovery found, to be said once behind the gate. */
  onNotice: (notice: string | null) => void;
  children: ReactNode;
}

export function GateScreen({ onNotice, children }: Props) {
  const state = useSessionState();
  const isShut = state.kind !== 'checking' && state.kind !== 'unlocked';
  // While the passphrase is typed there is time to fetch what comes after it; before the first screen there is none.
  useEffect(() => {
    if (isShut) void prepareWorkbench();
  }, [isShut]);
  switch (state.kind) {
    case 'checking':
      return null;
    case 'fresh':
      return <CreateVault restore={<LoadedRestore />} />;
    case 'locked':
      return (
        <Unlock
          onUnlocked={(report) => onNotice(sayUnlock(report))}
          otherWays={<LoadedOtherWaysIn onUnlocked={(report) => onNotice(sayUnlock(report))} />}
        />
      );
    case 'needs-recovery':
      return (
        <LoadedRecover
          damage={state.damage}
          onRecovered={(report) => onNotice(sayRecovery(report))}
          restore={<LoadedRestore />}
        />
      );
    case 'key-file-damaged':
      return <LoadedKeyFileDamaged restore={<LoadedRestore />} />;
    case 'unlocked':
      return children;
  }
}

async function prepareWorkbench(): Promise<void> {
  await afterNextFrame();
  await (await workbench.load()).prepareRouter();
}
