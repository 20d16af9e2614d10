import { useNavigate } from '@tanstack/react-router';
import { isTyping } from '@ui/typing';
import { useEffect, useState } from 'react';
import { rooms } from './rooms';

const FORGET_AFTER_MS = 1500;

/** "g" and then a room's letter. Answers whether "g" was pressed and a letter is awaited. */
export function useRoomKeys(): boolean {
  const navigate = useNavigate();
  const [isWaiting, setIsWaiting] = useState(false);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      if (!isWaiting) {
        if (event.key === 'g') setIsWaiting(true);
        return;
      }
      setIsWaiting(false);
      const room = rooms.find((one) => one.key === event.key);
      if (room === undefined) return;
      // A room's own single keys (n = no) must not hear this one.
      event.preventDefault();
      event.stopImmediatePropagation();
      void navigate({ to: room.to });
    }
    // The second key is caught on its way down, before the page sees it.
    window.addEventListener('keydown', press, { capture: isWaiting });
    const timer = isWaiting ? setTimeout(() => setIsWaiting(false), FORGET_AFTER_MS) : undefined;
    return () => {
      window.removeEventListener('keydown', press, { capture: isWaiting });
      clearTimeout(timer);
    };
  }, [isWaiting, navigate]);

  return isWaiting;
}
