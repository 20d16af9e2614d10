import { useEffect, useEffectEvent } from 'react';

/** Ctrl Enter ends a quick note, from the text as from its details. */
export function useDoneKey(onDone: (() => void) | null): void {
  const isListening = onDone !== null;
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onDone?.();
  });
  useEffect(() => {
    if (!isListening) return;
    const hear = (event: KeyboardEvent) => press(event);
    // Before the editor, to which Ctrl Enter is a line break.
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, [isListening]);
}
