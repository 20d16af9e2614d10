import type { KeychainState } from '@shared/ipc/channels';
import { useEffect, useState } from 'react';
import { bridge } from './bridge';

/** Whether the operating system's keychain may open the vault here; null until that is known. */
export function useKeychain(): KeychainState | null {
  const [state, setState] = useState<KeychainState | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void bridge()
      .ask('keychain:state', null)
      .then((answer) => {
        if (isCurrent) setState(answer);
      });
    return () => {
      isCurrent = false;
    };
  }, []);
  return state;
}
