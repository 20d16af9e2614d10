import type { BackupState } from '@shared/ipc/backups';
import { useCallback, useEffect, useState } from 'react';
import { bridge } from './bridge';

const LOOK_EVERY_MS = 5000;

/** The state of the backups, and when it was looked at. */
export type SeenBackupState = BackupState & { seenAt: number };

/** The state of the backups, looked at now and then while it is on the screen; null before the first answer. */
export function useBackupState(): [state: SeenBackupState | null, lookAgain: () => Promise<void>] {
  const [state, setState] = useState<SeenBackupState | null>(null);
  const look = useCallback(async () => {
    const answer = await bridge().ask('backup:state', null);
    setState({ ...answer, seenAt: Date.now() });
  }, []);
  useEffect(() => {
    const lookNow = (): void => void look();
    const first = setTimeout(lookNow, 0);
    const timer = setInterval(lookNow, LOOK_EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [look]);
  return [state, look];
}
