import { useEffect, useState } from 'react';

/** Whole seconds left of a wait, and how to start one. */
export function useCountdown(): [secondsLeft: number, start: (milliseconds: number) => void] {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  const isRunning = until > now;

  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [isRunning]);

  function start(milliseconds: number) {
    const begin = Date.now();
    setNow(begin);
    setUntil(begin + milliseconds);
  }
  return [Math.max(0, Math.ceil((until - now) / 1000)), start];
}
