import { useEffect, useEffectEvent } from 'react';

const CHECK_EVERY_MS = 5_000;
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Calls `lock` after so many minutes without a key or a pointer; 0 never. */
export function useIdleLock(minutes: number, lock: () => void): void {
  const lockNow = useEffectEvent(lock);
  useEffect(() => {
    if (minutes === 0) return;
    let lastSign = Date.now();
    const noteSign = () => {
      lastSign = Date.now();
    };
    for (const sign of SIGNS_OF_LIFE)
      window.addEventListener(sign, noteSign, { passive: true, capture: true });
    // Clock time and not one long timer: timers stand still while the laptop sleeps.
    const check = setInterval(() => {
      if (Date.now() - lastSign >= minutes * 60_000) lockNow();
    }, CHECK_EVERY_MS);
    return () => {
      clearInterval(check);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, noteSign, { capture: true });
    };
  }, [minutes]);
}
