import { startTransition, useEffect, useState } from 'react';

/** A window that is never idle (a film, somebody who types on) gets the rest of its page all the same. */
const NEXT_TURN_WITHIN_MS = 200;

/**
 * Draws a long page in turns: what the first screen shows at once, each further part once the frame before is painted
 * and nobody waits for anything. All of it stands on the page a moment later, for the eye, find and the screen reader;
 * whoever says so on the page (`aria-busy`) while parts are missing tells a screen reader to wait for them.
 * @param parts how many parts the page has
 * @param first how many are drawn at once
 * @returns how many to draw now; once all are there, parts that are added later are drawn at once
 */
export function useInTurns(parts: number, first: number): number {
  const [drawn, setDrawn] = useState(first);
  const isWhole = drawn >= parts;
  useEffect(() => {
    if (drawn === Number.POSITIVE_INFINITY) return;
    const next = () => startTransition(() => setDrawn(isWhole ? Number.POSITIVE_INFINITY : drawn + 1));
    const idle = requestIdleCallback(next, { timeout: NEXT_TURN_WITHIN_MS });
    return () => cancelIdleCallback(idle);
  }, [drawn, isWhole]);
  return drawn;
}
