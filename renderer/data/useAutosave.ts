import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { AutosaveTimer } from './autosave-timer';
import { registerTyping } from './pending-typing';

export interface Autosave {
  /** Something was typed: it is written within 700 milliseconds. */
  touch: () => void;
  /** Writes now what waits; resolves when it is written. */
  flush: () => Promise<void>;
}

/**
 * Writes a form by itself: soon after typing, when a field loses the focus, when the form leaves the screen, and before
 * the vault locks or the window closes. `write` takes what is in the form at that moment; when it rejects (the disk is
 * full), it is called again until it resolves. Both answers stay the same for the life of the component.
 */
export function useAutosave(write: () => Promise<void> | void): Autosave {
  const latest = useRef(write);
  useLayoutEffect(() => {
    latest.current = write;
  });
  const [autosave] = useState<Autosave>(() => {
    const timer = new AutosaveTimer(() => latest.current());
    return { touch: () => timer.touch(), flush: () => timer.flush() };
  });
  useEffect(() => {
    const forget = registerTyping(autosave.flush);
    return () => {
      // A failure shows in the save state.
      void autosave
        .flush()
        .catch(() => undefined)
        .finally(forget);
    };
  }, [autosave]);
  return autosave;
}
