import { NOTHING_WANTED, type Wanted } from '@shared/search/marks';
import { useSyncExternalStore } from 'react';

// In memory and not in the address: addresses hold ids only, never what somebody wrote or looked for.
let wanted: Wanted = NOTHING_WANTED;
const listeners = new Set<() => void>();

/** A hit was opened: these words are highlighted on the pages from now on, until the marks are taken away. */
export function lookFor(words: Wanted): void {
  wanted = words;
  for (const hear of listeners) hear();
}

export function stopLooking(): void {
  if (wanted !== NOTHING_WANTED) lookFor(NOTHING_WANTED);
}

export function useLookedFor(): Wanted {
  return useSyncExternalStore(
    (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    () => wanted,
  );
}
