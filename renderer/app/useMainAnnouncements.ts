import { bridge } from '@data/bridge';
import type { VaultSession } from '@data/session';
import { useEffect } from 'react';

/** Does what the main process asks of the window as a whole: lock, and finish writing before it closes. */
export function useMainAnnouncements(session: VaultSession): void {
  useEffect(() => {
    const stops = [
      bridge().listen('announce:lock', () => void session.lock()),
      bridge().listen('announce:closing', () => void close(session)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session]);
}

async function close(session: VaultSession): Promise<void> {
  // Locking writes what is still being typed and waits for it; a window that closes has to do no less.
  if (session.state().kind === 'unlocked') await session.lock();
  await bridge().ask('window:ready-to-close', null);
}
