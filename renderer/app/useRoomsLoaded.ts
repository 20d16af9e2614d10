import { whenIdle } from '@data/when-idle';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** While nobody waits for anything the bundles of all rooms are loaded: the first visit to a room waits for none of it. */
export function useRoomsLoaded(): void {
  const router = useRouter();
  useEffect(() => {
    const left = new AbortController();
    void (async () => {
      for (const route of Object.values(router.routesById)) {
        await whenIdle();
        if (left.signal.aborted) return;
        await router.loadRouteChunk(route);
      }
    })();
    return () => left.abort();
  }, [router]);
}
