import { useEffect, useLayoutEffect, useState } from 'react';
import { AutosaveTimer } from './autosave-timer';
import { markTyping, registerTyping } from './pending-typing';

export interface Autosave {
  /** Something was typed: it is written within 700 milliseconds. */
  touch: () => void;
  /** Writes now what waits; resolves when it is written. */
  flush: () => Promise<void>;
}

/**
 * Writes a form by itself: soon after typing, when a field loses the focus, when the form leaves the screen, and before
 * the vault locks or the window closes. `write` takes what is in the form at that moment. When it rejects (the disk is
 * full) it is called again until it resolves, so it must not forget what waits before that. Both answers stay the same
 * for the life of the component.
 */
export function useAutosave(write: () => Promise<void> | void): Autosave {
  const [timer] = useState(makeTimer);
  useLayoutEffect(() => timer.use(write));
  useEffect(() => {
    const forget = registerTyping(timer.flush);
    return () => {
      // A failure shows in the save state.
      void timer
        .flush()
        .catch(() => undefined)
        .finally(forget);
    };
  }, [timer]);
  return timer;
}

function makeTimer(): AutosaveTimer {
  const timer: AutosaveTimer = new AutosaveTimer((isWaiting) => markTyping(timer, isWaiting));
  return timer;
}
