import { useVaultSession } from '@data/useVaultSession';

/** Locks the vault; what is being typed is written first. */
export function useLock(): () => void {
  const session = useVaultSession();
  return () => void session.lock();
}
