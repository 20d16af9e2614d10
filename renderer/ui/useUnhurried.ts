import { useRef } from 'react';

const MOMENT_MS = 600;

/**
 * Does something at most once at a time and once in a moment: the second click of a hurried double click is not a second
 * wish. For acts that draw or create, where twice looks like once and is not noticed.
 */
export function useUnhurried<A extends unknown[]>(act: (...args: A) => Promise<void>) {
  const last = useRef<{ isRunning: boolean; endedAt: number }>({ isRunning: false, endedAt: -MOMENT_MS });
  return async (...args: A): Promise<void> => {
    if (last.current.isRunning || performance.now() - last.current.endedAt < MOMENT_MS) return;
    last.current.isRunning = true;
    try {
      await act(...args);
    } finally {
      last.current = { isRunning: false, endedAt: performance.now() };
    }
  };
}
