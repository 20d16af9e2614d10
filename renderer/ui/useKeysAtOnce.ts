import { useCallback, useRef } from 'react';

/** After the closing key has been handled, and before the next one can come. */
const GIVE_BACK_AFTER_MS = 10;

/**
 * For a field that is opened by key from anywhere: it has the focus in the turn in which it is drawn. The library moves
 * the focus in a later turn, and what is typed until then would go into the text that lies behind. Closed, the focus goes
 * back to where it was.
 */
export function useKeysAtOnce(): { take: (field: HTMLElement | null) => void; giveBack: () => void } {
  const before = useRef<Element | null>(null);
  const take = useCallback((field: HTMLElement | null) => {
    if (field === null) return;
    before.current = document.activeElement;
    field.focus();
  }, []);
  const giveBack = useCallback(() => {
    const place = before.current;
    before.current = null;
    setTimeout(() => {
      if (place instanceof HTMLElement) place.focus({ preventScroll: true });
    }, GIVE_BACK_AFTER_MS);
  }, []);
  return { take, giveBack };
}
