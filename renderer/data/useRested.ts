import { startTransition, useEffect, useState } from 'react';
import { whenQuiet } from './when-idle';

/**
 * What a value is once nobody has typed, clicked or scrolled for a moment; until then what it was. For what is worked out
 * over a whole report and is not read while one types: it takes tens of milliseconds in one go, and a key would wait for it.
 */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (value === rested) return undefined;
    let isWanted = true;
    void whenQuiet().then(() => {
      if (isWanted) startTransition(() => setRested(() => value));
    });
    return () => {
      isWanted = false;
    };
  }, [value, rested]);
  return rested;
}
