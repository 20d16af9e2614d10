import { isTyping } from '@ui/typing';
import { useEffect, useEffectEvent } from 'react';

interface ShellKeys {
  quickNote: () => void;
  lock: () => void;
  undo: () => void;
  redo: () => void;
  showKeys: () => void;
}

/** The keys that work on every page. A room that uses one for itself has prevented the default before us. */
export function useShellKeys(keys: ShellKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = event.defaultPrevented ? null : chosen(event, keys);
    if (act === null) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}

function chosen(event: KeyboardEvent, keys: ShellKeys): (() => void) | null {
  const isTypingNow = isTyping(event.target);
  if (event.altKey) return null;
  if (!event.ctrlKey && !event.metaKey) return event.key === '?' && !isTypingNow ? keys.showKeys : null;
  switch (event.key.toLowerCase()) {
    case 'n':
      return event.shiftKey ? null : keys.quickNote;
    case 'l':
      return event.shiftKey ? keys.lock : null;
    // While typing, undo belongs to the text.
    case 'z':
      return isTypingNow ? null : event.shiftKey ? keys.redo : keys.undo;
    case 'y':
      return isTypingNow ? null : keys.redo;
    default:
      return null;
  }
}
